import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  hello(name: string = '"\n\\🙂'): string {
    return name
  }
}
