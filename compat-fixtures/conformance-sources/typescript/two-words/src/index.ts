import { func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  helloWorld(firstName: string): string {
    return firstName
  }
}
