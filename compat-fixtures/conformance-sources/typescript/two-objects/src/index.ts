import { func, object } from '@dagger.io/dagger'

@object()
export class Thing {
  @func()
  describe(): string {
    return ''
  }
}

@object()
export class Demo {
  @func()
  make(): Thing {
    return new Thing()
  }
}
