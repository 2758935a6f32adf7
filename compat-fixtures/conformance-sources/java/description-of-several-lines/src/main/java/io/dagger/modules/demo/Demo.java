package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  /**
   * Greets.
   *
   * <p>Says it twice if told to.
   */
  @Function
  public String hello() {
    return "";
  }
}
