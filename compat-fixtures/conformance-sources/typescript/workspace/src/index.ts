import { Workspace, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  lint(source: Workspace): string {
    return ''
  }
}
