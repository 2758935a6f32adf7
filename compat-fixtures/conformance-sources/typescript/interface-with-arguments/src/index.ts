import { Container, func, object } from '@dagger.io/dagger'

export interface Cook {
  serve: (guest: string) => Container
}

@object()
export class Demo {
  @func()
  hire(cook: Cook): string {
    return ''
  }
}
