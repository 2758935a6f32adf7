import { func, object } from '@dagger.io/dagger'

/** The main object. */
@object()
export class Demo {
  /**
   * Greets.
   *
   * @param name Who to greet.
   */
  @func()
  hello(name: string): string {
    return name
  }
}
