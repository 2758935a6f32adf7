import { Directory, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  hello(name?: string, loud?: boolean, source?: Directory): string {
    return ''
  }
}
