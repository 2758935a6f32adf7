import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  title: string = ''

  @func()
  count: number = 0
}
