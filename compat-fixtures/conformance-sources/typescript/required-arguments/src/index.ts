import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  add(a: number, b: number): number {
    return a + b
  }
}
