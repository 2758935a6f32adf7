@Module
package io.dagger.modules.demo;

import io.dagger.module.annotation.Module;
