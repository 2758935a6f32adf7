package io.dagger.modules.demo;

import io.dagger.module.annotation.Object;

@Object
public class Demo {}
