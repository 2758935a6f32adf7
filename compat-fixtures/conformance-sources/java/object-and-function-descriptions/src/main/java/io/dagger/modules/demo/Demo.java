package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

/** The main object. */
@Object
public class Demo {
  /**
   * Greets.
   *
   * @param name Who to greet.
   */
  @Function
  public String hello(String name) {
    return name;
  }
}
