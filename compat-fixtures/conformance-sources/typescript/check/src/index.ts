import { check, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  @check()
  lint(): void {}
}
