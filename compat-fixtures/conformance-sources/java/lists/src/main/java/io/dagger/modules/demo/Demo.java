package io.dagger.modules.demo;

import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;
import java.util.List;

@Object
public class Demo {
  @Function
  public List<Integer> join(List<String> words) {
    return List.of();
  }
}
