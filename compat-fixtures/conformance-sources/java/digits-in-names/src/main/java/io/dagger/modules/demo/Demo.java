package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String sha256Sum() {
    return "";
  }

  @Function
  public String v2() {
    return "";
  }
}
