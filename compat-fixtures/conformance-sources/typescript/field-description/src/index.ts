import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  /** What it is called. */
  @func()
  title: string = ''
}
