package io.dagger.modules.demo;

import io.dagger.module.annotation.Default;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String shift(@Default("-5") int by, @Default("1.5") double factor) {
    return "";
  }
}
