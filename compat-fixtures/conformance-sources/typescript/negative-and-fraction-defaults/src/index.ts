import { float, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  shift(by: number = -5, factor: float = 1.5): string {
    return ''
  }
}
