import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func({ cache: '10m' })
  slow(): string {
    return ''
  }
}
