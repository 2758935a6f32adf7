package io.dagger.modules.demo;

import static io.dagger.client.Dagger.dag;

import io.dagger.client.Changeset;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Generate;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  @Generate
  public Changeset generate() {
    return dag().directory().changes(dag().directory());
  }
}
