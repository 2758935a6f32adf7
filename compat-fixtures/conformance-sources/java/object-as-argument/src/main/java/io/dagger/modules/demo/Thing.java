package io.dagger.modules.demo;

import io.dagger.module.annotation.Object;

@Object
public class Thing {
  public String name = "";
}
