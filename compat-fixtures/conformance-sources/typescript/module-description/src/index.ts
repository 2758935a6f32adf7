/**
 * A module to look at.
 */
import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  hello(): string {
    return ''
  }
}
