package io.dagger.modules.demo;

import io.dagger.client.Directory;
import io.dagger.module.annotation.DefaultPath;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Ignore;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String build(@DefaultPath("/") @Ignore({"node_modules", "*.md"}) Directory source) {
    return "";
  }
}
