import { Directory, argument, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  build(@argument({ defaultPath: '/', ignore: ['node_modules', '*.md'] }) source: Directory): string {
    return ''
  }
}
