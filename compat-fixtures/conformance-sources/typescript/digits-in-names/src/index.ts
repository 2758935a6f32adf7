import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  sha256Sum(): string {
    return ''
  }

  @func()
  v2(): string {
    return ''
  }
}
