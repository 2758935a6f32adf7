/**
 * The two functions that a new TypeScript module starts with, to be tried without an engine
 */
import { type Container, type Directory, dag, func, object } from '@dagger.io/dagger'

@object()
export class Starter {
  /**
   * A container that echoes a text
   */
  @func()
  containerEcho(stringArg: string): Container {
    return dag.container().from('alpine:latest').withExec(['echo', stringArg])
  }

  /**
   * The lines of a directory's files that match a pattern
   */
  @func()
  async grepDir(directoryArg: Directory, pattern: string): Promise<string> {
    return await dag
      .container()
      .from('alpine:latest')
      .withMountedDirectory('/mnt', directoryArg)
      .withWorkdir('/mnt')
      .withExec(['grep', '-R', pattern, '.'])
      .stdout()
  }
}
