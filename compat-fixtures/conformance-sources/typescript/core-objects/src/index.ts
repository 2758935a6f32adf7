import { Container, Directory, Secret, dag, func, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  build(source: Directory, token: Secret): Container {
    return dag.container()
  }
}
