package io.dagger.modules.demo;

import io.dagger.client.NetworkProtocol;
import io.dagger.module.annotation.Function;
import io.dagger.module.annotation.Object;

@Object
public class Demo {
  @Function
  public String listen(NetworkProtocol protocol) {
    return "";
  }
}
