import { func, object } from '@dagger.io/dagger'

export enum Color {
  RED = 'red',
  DARK_BLUE = 'dark-blue',
}

@object()
export class Demo {
  @func()
  paint(color: Color): string {
    return color
  }
}
