import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  join(words: string[]): number[] {
    return []
  }
}
