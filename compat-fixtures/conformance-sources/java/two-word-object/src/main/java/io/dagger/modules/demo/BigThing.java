package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class BigThing {
  @Function
  public String describe() {
    return "";
  }
}
