package io.dagger.modules.demo;

import io.dagger.module.annotation.Object;

@Object
public class Demo {
  /** What it is called. */
  public String title = "";
}
