import { func, object } from '@dagger.io/dagger'

/** What is painted with. */
export enum Color {
  /** Like a tomato. */
  RED = 'red',
  DARK_BLUE = 'dark-blue',
}

@object()
export class Demo {
  @func()
  favourite(): Color {
    return Color.RED
  }
}
