import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  /**
   * Greets.
   *
   * Says it twice if told to.
   */
  @func()
  hello(): string {
    return ''
  }
}
