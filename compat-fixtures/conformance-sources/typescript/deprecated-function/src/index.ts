import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  /** @deprecated use greet */
  @func()
  hello(): string {
    return ''
  }
}
