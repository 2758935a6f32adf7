import { func, object } from '@dagger.io/dagger'

@object()
export class BigThing {
  @func()
  describe(): string {
    return ''
  }
}

@object()
export class Demo {
  @func()
  make(): BigThing {
    return new BigThing()
  }
}
