/** Where the Dagger modules of a repository load, and what is lost, on many engines. */
import { type Container, type Directory, dag, type File, func, object } from '@dagger.io/dagger'

@object()
export class MatrixModule {
  /** The grid as text; fails where a module does not load. */
  @func()
  async matrix(source: Directory, engine = 'latest', strict = false): Promise<string> {
    return this.run(source, engine, strict ? ['--strict'] : []).stdout()
  }

  /** The report as one HTML file. */
  @func()
  report(source: Directory, engine = 'all'): File {
    // A report about modules that do not load is a report all the same.
    const command = 'moduledefs matrix --engine "$0" --html /report.html || [ -f /report.html ]'
    return this.tool(source).withExec(['sh', '-c', command, engine]).file('/report.html')
  }

  private run(source: Directory, engine: string, options: string[]): Container {
    return this.tool(source).withExec(['moduledefs', 'matrix', '--engine', engine, ...options])
  }

  private tool(source: Directory): Container {
    return dag
      .container()
      .from('node:22-alpine')
      .withExec(['npm', 'install', '--global', 'moduledefs', 'typescript@6'])
      .withMountedDirectory('/src', source)
      .withWorkdir('/src')
  }
}
