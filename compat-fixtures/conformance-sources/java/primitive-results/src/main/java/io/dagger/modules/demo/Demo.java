package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String text() {
    return "";
  }

  @Function
  public int number() {
    return 0;
  }

  @Function
  public float share() {
    return 0.5f;
  }

  @Function
  public boolean flag() {
    return true;
  }
}
