package io.dagger.modules.demo;

import io.dagger.module.annotation.Enum;

@Enum
public enum Color {
  RED,
  DARK_BLUE
}
