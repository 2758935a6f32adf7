import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func({ cache: 'never' })
  now(): string {
    return ''
  }
}
