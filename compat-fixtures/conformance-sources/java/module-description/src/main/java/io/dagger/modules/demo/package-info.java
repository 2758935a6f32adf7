/** A module to look at. */
@Module
package io.dagger.modules.demo;

import io.dagger.module.annotation.Module;
