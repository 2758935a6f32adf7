package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  private String secret = "";

  @Function
  public String hello() {
    return "";
  }
}
