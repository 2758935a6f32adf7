import { Changeset, dag, func, generate, object } from '@dagger.io/dagger'

@object()
export class Demo {
  @func()
  @generate()
  generate(): Changeset {
    return dag.directory().changes(dag.directory())
  }
}
