package io.dagger.modules.demo;

import io.dagger.module.annotation.Default;
import io.dagger.module.annotation.Object;
import java.util.Optional;

@Object
public class Demo {
  public Demo() {
    super();
  }

  public Demo(@Default("world") String name, Optional<Integer> times) {}
}
