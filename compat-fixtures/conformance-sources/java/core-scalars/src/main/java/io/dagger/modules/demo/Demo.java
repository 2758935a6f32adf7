package io.dagger.modules.demo;

import io.dagger.client.Platform;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String build(Platform platform) {
    return "";
  }
}
