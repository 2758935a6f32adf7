import { func, object } from '@dagger.io/dagger'

@object()
export class Thing {
  @func()
  name: string = ''
}

@object()
export class Demo {
  @func()
  all(): Thing[] {
    return []
  }
}
