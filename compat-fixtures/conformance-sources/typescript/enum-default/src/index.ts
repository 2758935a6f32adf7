import { func, object } from '@dagger.io/dagger'

export enum Color {
  RED = 'red',
  DARK_BLUE = 'dark-blue',
}

@object()
export class Demo {
  @func()
  paint(color: Color = Color.DARK_BLUE): string {
    return color
  }
}
