package io.dagger.modules.demo;

import static io.dagger.client.Dagger.dag;

import io.dagger.client.Service;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;
import io.dagger.module.annotation.Up;

@Object
public class Demo {
  @Function
  @Up
  public Service serve() {
    return dag().container().asService();
  }
}
