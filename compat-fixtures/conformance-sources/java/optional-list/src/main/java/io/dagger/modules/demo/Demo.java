package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;
import java.util.List;
import java.util.Optional;

@Object
public class Demo {
  @Function
  public String join(Optional<List<String>> words) {
    return "";
  }
}
