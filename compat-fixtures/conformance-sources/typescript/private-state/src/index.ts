import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  secret: string = ''

  @func()
  hello(): string {
    return ''
  }
}
