import { Directory, File, argument, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  build(@argument({ defaultPath: '/' }) source: Directory, @argument({ defaultPath: 'config.json' }) config: File): string {
    return ''
  }
}
