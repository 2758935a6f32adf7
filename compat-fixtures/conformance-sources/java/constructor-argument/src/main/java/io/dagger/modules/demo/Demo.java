package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  private String name;

  public Demo() {
    super();
  }

  public Demo(String name) {
    this.name = name;
  }

  @Function
  public String hello() {
    return name;
  }
}
