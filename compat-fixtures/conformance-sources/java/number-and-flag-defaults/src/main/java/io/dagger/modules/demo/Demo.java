package io.dagger.modules.demo;

import io.dagger.module.annotation.Default;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String repeat(@Default("3") int times, @Default("false") boolean loud) {
    return "";
  }
}
