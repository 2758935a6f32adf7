package io.dagger.modules.demo;

import io.dagger.module.annotation.Default;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String hello(@Default("\"\\n\\\\🙂") String name) {
    return name;
  }
}
