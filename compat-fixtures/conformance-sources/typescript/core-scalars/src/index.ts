import { Platform, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  build(platform: Platform): string {
    return platform
  }
}
