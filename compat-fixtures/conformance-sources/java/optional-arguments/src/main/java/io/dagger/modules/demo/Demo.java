package io.dagger.modules.demo;

import io.dagger.client.Directory;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;
import java.util.Optional;

@Object
public class Demo {
  @Function
  public String hello(Optional<String> name, Optional<Boolean> loud, Optional<Directory> source) {
    return "";
  }
}
