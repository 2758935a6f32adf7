import { Service, dag, func, object, up } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  @up()
  serve(): Service {
    return dag.container().asService()
  }
}
