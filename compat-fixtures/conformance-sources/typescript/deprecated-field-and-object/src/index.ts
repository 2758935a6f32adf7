import { func, object } from '@dagger.io/dagger'

/** @deprecated use nothing */
@object()
export class Thing {
  /** @deprecated use title */
  @func()
  name: string = ''
}

@object()
export class Demo {
  @func()
  make(): Thing {
    return new Thing()
  }
}
