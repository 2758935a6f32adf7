import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { scanModule } from '../../../src/languages/typescript/index.ts'

const head = `import { Changeset, Container, ContainerWithExecOpts, dag, Directory, File, func, object, ReturnType } from '@dagger.io/dagger'

@object()
export class App {
  @func()
  source: Directory
`

/** Coordinates with their lines; `?` behind those that only one core type has; `unresolved …` for the rest. */
async function usesOf(text: string, sdk?: string): Promise<readonly string[]> {
  const result = await scanModule({
    files: [{ path: 'src/index.ts', text }],
    name: 'app',
    dependencies: [{ name: 'node' }],
    ...(sdk === undefined ? {} : { sdk }),
  })
  if (!result.ok) return result.findings.map(({ message }) => message)
  const { calls, unresolved } = result.uses
  return [
    ...calls.map(
      ({ coordinate, line, column, known }) => `${line}:${column} ${coordinate}${known === 'type' ? '' : '?'}`,
    ),
    ...unresolved.map(({ member, why, line }) => `${line} unresolved ${member}: ${why}`),
  ]
}

/** Of a body of one method: lines count from the body's first one. */
async function usesOfBody(body: string, sdk?: string): Promise<readonly string[]> {
  const prelude = `${head}
  @func()
  async run(base: Container, all: File[]): Promise<void> {
`
  const offset = prelude.split('\n').length - 1
  const list = await usesOf(`${prelude}${body}\n  }\n}\n`, sdk)
  return list
    .map((use) => use.replace(/^\d+/, (line) => String(Number(line) - offset)))
    .filter((use) => Number.parseInt(use, 10) > 0)
    .map((use) => use.replace(/^(\d+):\d+ /, '$1 '))
}

describe('what code calls', () => {
  test('types of signatures and fields, with their places', async () => {
    expect(
      await usesOf(
        `${head}\n  @func()\n  run(c: Changeset, all: Directory[]): Promise<Container | undefined> { return undefined as any }\n}\n`,
      ),
    ).toEqual(['6:11 Directory', '9:10 Changeset', '9:26 Directory', '9:48 Container'])
  })

  test('chains over several lines, from dag, parameters and state', async () => {
    expect(
      await usesOfBody(`    dag.container()
      .from("alpine")
      .withExec(["a"], { expect: ReturnType.Any })
    base.withDirectory("/", this.source.filter({ gitignore: true }))`),
    ).toEqual([
      '1 Query.container',
      '2 Container.from',
      '3 Container.withExec',
      '3 Container.withExec(expect:)',
      '3 ReturnType.ANY',
      '4 Container.withDirectory',
      '4 Directory.filter',
      '4 Directory.filter(gitignore:)',
    ])
  })

  test('dag under another name, awaited values, loops, closures, own functions', async () => {
    expect(
      await usesOfBody(`    const client = dag
    const svc = await client.container().asService().start()
    await svc.endpoint()
    for (const file of all) await file.contents()
    const names = await Promise.all(all.map(async (each) => each.name()))
    const change = (c: Container) => c.withWorkdir("/")
    const made = change(base).with(change).with((c) => c.withUser(names[0]))
    const ports = await all.reduce((c, f) => c.withFile("/x", f), made).exposedPorts()
    await ports[0].protocol()
    const same = await base.sync()
    same.platform()`),
    ).toEqual([
      '2 Query.container',
      '2 Container.asService',
      '2 Service.start',
      '3 Service.endpoint',
      '4 File.contents',
      '5 File.name',
      '6 Container',
      '6 Container.withWorkdir',
      '7 Container.withUser',
      '8 Container.withFile',
      '8 Container.exposedPorts',
      '9 Port.protocol',
      '10 Container.sync',
      '11 Container.platform',
    ])
  })

  test('options in variables, of their type, set one by one, spread and by condition', async () => {
    expect(
      await usesOfBody(`    const some = { expect: ReturnType.Any }
    base.withExec([], some)
    const typed: ContainerWithExecOpts = { stdin: "x" }
    typed.noInit = true
    base.withExec([], typed)
    base.withExec([], { ...some, expand: true })
    base.withExec([], all.length > 0 ? { useEntrypoint: true } : undefined)`),
    ).toEqual([
      '1 Container.withExec(expect:)',
      '1 ReturnType.ANY',
      '2 Container.withExec',
      '3 Container.withExec(stdin:)',
      '4 Container.withExec(noInit:)',
      '5 Container.withExec',
      '6 Container.withExec',
      '6 Container.withExec(expand:)',
      '7 Container.withExec',
      '7 Container.withExec(useEntrypoint:)',
    ])
  })

  test('own types with the same members, other packages and dependencies are none of the core', async () => {
    expect(
      await usesOfBody(`    class Own { withExec() { return this } directory() {} }
    new Own().withExec().directory()
    const dep = (dag as any as typeof dag).golang()
    dag.golang().build()
    process.stdout()`),
    ).toEqual([])
  })

  test('what a dependency gives is not known', async () => {
    expect(await usesOfBody('    dag.node().withNpm().withSource(this.source)')).toEqual([
      '1 unresolved withSource: the type of dag.node(…).withNpm(…) is not known',
    ])
  })

  test('a member that one core type alone has counts as that, marked', async () => {
    expect(
      await usesOfBody('    const run = (x: any) => { x.withExec([]); x.stdout(); x.directory("/") }\n    run(base)'),
    ).toEqual(['1 Container.withExec?', '1 Container.stdout?', '1 unresolved directory: the type of x is not known'])
  })

  test.each(['0.18', '0.21', '1.0'])('the published SDK %s and the API history say the same', async (version) => {
    const body = `    const svc = await dag.container().from("a").withExec(["a"], { expect: ReturnType.Any }).asService().start()
    svc.up({ random: true })
    for (const file of all) await file.contents()`
    expect(await usesOfBody(body, path.resolve(`node_modules/dagger-sdk-${version}/dist/src/index.d.ts`))).toEqual(
      await usesOfBody(body),
    )
  })
})
