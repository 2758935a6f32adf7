import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  again(): Demo {
    return this
  }
}
