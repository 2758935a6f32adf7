import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  hello(
    /** @deprecated has no effect */
    name?: string,
  ): string {
    return ''
  }
}
