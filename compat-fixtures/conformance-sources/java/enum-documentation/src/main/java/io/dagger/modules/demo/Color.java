package io.dagger.modules.demo;

import io.dagger.module.annotation.Enum;

/** What is painted with. */
@Enum
public enum Color {
  /** Like a tomato. */
  RED,
  DARK_BLUE
}
