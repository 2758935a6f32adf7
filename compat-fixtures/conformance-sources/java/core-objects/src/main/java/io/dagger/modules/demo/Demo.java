package io.dagger.modules.demo;

import static io.dagger.client.Dagger.dag;

import io.dagger.client.Container;
import io.dagger.client.Directory;
import io.dagger.client.Secret;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public Container build(Directory source, Secret token) {
    return dag().container();
  }
}
