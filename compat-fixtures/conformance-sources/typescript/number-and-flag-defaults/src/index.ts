import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  repeat(times: number = 3, loud: boolean = false): string {
    return ''
  }
}
