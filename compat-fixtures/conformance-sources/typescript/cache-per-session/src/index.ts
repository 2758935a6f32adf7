import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func({ cache: 'session' })
  session(): string {
    return ''
  }
}
