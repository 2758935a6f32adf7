import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  name: string

  constructor(name: string) {
    this.name = name
  }

  @func()
  hello(): string {
    return this.name
  }
}
