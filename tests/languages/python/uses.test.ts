import { expect, test } from 'vitest'
import type { Dependency } from '../../../src/languages/index.ts'
import { pythonLanguage } from '../../../src/languages/python/index.ts'
import { pythonName } from '../../../src/languages/spelling/python.ts'
import { apiHistory } from '../../../src/versions/index.ts'

test.each([
  ['withExec', 'with_exec'],
  ['from', 'from_'],
  ['import', 'import_'],
  ['id', 'id'],
  ['loadContainerFromID', 'load_container_from_id'],
  ['asJSON', 'as_json'],
  ['sdk', 'sdk'],
  ['withSDK', 'with_sdk'],
  ['digestSHA256', 'digest_sha256'],
  ['llm', 'llm'],
])('%s is spelled %s', (name, spelled) => {
  expect(pythonName(name)).toBe(spelled)
})

test('no two members of a type and no two arguments of a member are spelled alike', () => {
  const alike: string[] = []
  const note = (owner: string, names: Iterable<string>): void => {
    const seen = new Map<string, string>()
    for (const name of names) {
      const spelled = pythonName(name)
      if (seen.has(spelled)) alike.push(`${owner}: ${seen.get(spelled)} and ${name}`)
      seen.set(spelled, name)
    }
  }
  for (const type of apiHistory().values()) {
    if (type.kinds.some(({ kind }) => kind === 'enum')) continue
    note(type.name, type.members.keys())
    for (const member of type.members.values()) note(`${type.name}.${member.name}`, member.arguments.keys())
  }
  expect(alike).toEqual([])
})

async function usesOf(
  source: string,
  dependencies: readonly Dependency[] = [],
): Promise<{ calls: string[]; unresolved: string[] }> {
  const reading = await pythonLanguage.read({
    name: 'app',
    files: new Map([['src/app/__init__.py', source]]),
    dependencies,
  })
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  return {
    calls: (reading.uses?.calls ?? []).map(({ coordinate, line, column }) => `${line}:${column} ${coordinate}`),
    unresolved: (reading.uses?.unresolved ?? []).map(({ member, line, column }) => `${line}:${column} ${member}`),
  }
}

test('chains, fields, locals, own functions, loops, comprehensions, branches, closures and enum members', async () => {
  const source = `import dagger as d
from dagger import dag as client, function, object_type


def base(tag: str = "3"):
    return client.container().from_(f"alpine:{tag}")


@object_type
class App:
    src: d.Directory

    def __post_init__(self):
        self.cache = client.cache_volume("c")

    def ctr(self):
        return base().with_mounted_cache("/c", self.cache)

    @function
    async def build(self, flag: bool) -> str:
        names = [f.upper() for f in await self.src.entries()]
        out = None
        if flag:
            out = self.ctr().with_exec(["a"], expect=d.ReturnType.ANY)
        else:
            out = self.ctr()
        for port in await out.exposed_ports():
            await port.port()
        run = lambda c: c.with_env_variable("A", "1")
        return await out.with_(lambda c: c.with_workdir("/")).stdout()

    def untold(self, extra):
        extra.stdout()
`
  expect(await usesOf(source)).toEqual({
    calls: [
      '6:19 Query.container',
      '6:31 Container.from',
      '11:12 Directory',
      '14:29 Query.cacheVolume',
      '17:23 Container.withMountedCache',
      '21:52 Directory.entries',
      '24:30 Container.withExec',
      '24:47 Container.withExec(expect:)',
      '24:56 ReturnType',
      '24:67 ReturnType.ANY',
      '27:31 Container.exposedPorts',
      '28:24 Port.port',
      '30:44 Container.withWorkdir',
      '30:63 Container.stdout',
    ],
    unresolved: ['33:15 stdout'],
  })
})

test('renaming a local and splitting a chain change nothing but places', async () => {
  const module = (body: string): string =>
    `import dagger\nfrom dagger import dag, function, object_type\n\n\n@object_type\nclass App:\n    @function\n    async def go(self) -> str:\n${body}`
  const coordinates = async (body: string): Promise<string[]> =>
    (await usesOf(module(body))).calls.map((call) => call.split(' ')[1] ?? '').sort()
  const chained = await coordinates('        return await dag.container().from_("a").stdout()\n')
  const split = await coordinates(
    '        one = dag.container()\n        two = (\n            one\n            .from_("a")\n        )\n        return await two.stdout()\n',
  )
  expect(chained).toEqual(['Container.from', 'Container.stdout', 'Query.container'])
  expect(split).toEqual(chained)
})

test('a dependency with the name of a member of the core hides it; what its functions give is not known', async () => {
  const { calls, unresolved } = await usesOf(
    `import dagger
from dagger import dag, function, object_type

@object_type
class App:
    @function
    def run(self) -> str:
        return dag.node().build().stdout()
`,
    [{ name: 'node' }],
  )
  expect(calls).toEqual([])
  expect(unresolved.length).toBe(1)
})
