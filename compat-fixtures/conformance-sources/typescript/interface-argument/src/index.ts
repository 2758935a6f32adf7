import { func, object } from '@dagger.io/dagger'

export interface Duck {
  quack: () => Promise<string>
}

@object()
export class Demo {
  @func()
  async listen(duck: Duck): Promise<string> {
    return await duck.quack()
  }
}
