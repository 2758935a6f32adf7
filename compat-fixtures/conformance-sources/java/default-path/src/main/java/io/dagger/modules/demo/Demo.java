package io.dagger.modules.demo;

import io.dagger.client.Directory;
import io.dagger.client.File;
import io.dagger.module.annotation.DefaultPath;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String build(@DefaultPath("/") Directory source, @DefaultPath("config.json") File config) {
    return "";
  }
}
