import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectPipeline, type TestedModule, type TestObject, testModule } from '../../src/testing/index.ts'

let starter: TestedModule
beforeAll(async () => {
  starter = await testModule('examples/starter', {
    fakes: {
      // What grep prints is what the test says is in the files.
      'Container.stdout': ({ pipeline }) => `${pipeline.length} calls, last ${pipeline.at(-1)}\n`,
      'Container.exitCode': 'none',
    },
  })
})
afterAll(() => starter.close())

const messageOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    (value) => `no error: ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  )

test('a function that gives a container gives its pipeline', async () => {
  const container = await starter.call<TestObject>('containerEcho', { stringArg: 'hi' })
  expectPipeline(container, ['container()', 'from("alpine:latest")', /^withExec\(.*"hi"/])
  expect(container.pipeline()).toMatchInlineSnapshot(`
    "dag
      .container()
      .from("alpine:latest")
      .withExec(["echo", "hi"])"
  `)
  expect(() => expectPipeline(container, ['container()', 'from("busybox")'])).toThrow(
    'The Container is made by other calls, from call 2 on:\n  expected from("busybox")\n  found    from("alpine:latest")',
  )
  expect(() => expectPipeline(container, ['container()'])).toThrow('expected no more calls\n  found    from(')
})

test('what needs a container is what its fake says', async () => {
  expect(await starter.call('grepDir', { directoryArg: { 'a.txt': 'hello' }, pattern: 'hello' })).toBe(
    '5 calls, last withExec(["grep", "-R", "hello", "."])\n',
  )
  const container = await starter.call<TestObject>('containerEcho', { stringArg: 'hi' })
  expect(await container.call('stdout')).toBe('3 calls, last withExec(["echo", "hi"])\n')
  expect(await messageOf(container.call('exitCode'))).toBe(
    'the fake of Container.exitCode is "none", which is not a Int!',
  )
  expect(await messageOf(container.call('stderr'))).toMatch(/or fake Container\.stderr\.$/)
})

test('files, folders and secrets are passed as they are on the command line', async () => {
  const directory = await starter.directory({ 'a/b.txt': 'b', 'empty/': '' })
  expect([await directory.call('entries'), await directory.call('glob', { pattern: '**/*.txt' })]).toEqual([
    ['a/', 'empty/'],
    ['a/b.txt'],
  ])
  const folder = await starter.host('examples/kitchen')
  expect(await folder.call('entries')).toEqual(['dagger.json', 'data/', 'src/'])
  expect(await (await starter.host('examples/kitchen/data/a.txt')).call('name')).toBe('a.txt')
  expect(await (await starter.file('x', 'y')).call('contents')).toBe('y')
  const secret = await starter.secret('token', 's3cret')
  expect([await secret.call('plaintext'), secret.pipeline()]).toEqual(['s3cret', 'dag.setSecret("token", "***")'])
})

test('wrong names are said to be wrong', async () => {
  expect([
    await messageOf(starter.call('grepdir')),
    await messageOf(starter.call('grepDir', { dir: {} })),
    await messageOf(testModule('examples/starter', { fakes: { 'Container.stdot': '' } })),
    await messageOf(testModule('examples/nothing')),
  ]).toEqual([
    'Starter has no function grepdir; did you mean grepDir or containerEcho?',
    'grepDir has no argument dir; its arguments are: directoryArg, pattern',
    expect.stringMatching(
      /^Fields that are faked do not exist\nerror {4}"Container\.stdot" is not a field .*Container\.stdout/,
    ),
    expect.stringMatching(/^The module in examples\/nothing cannot be read\n/),
  ])
})

test('the module’s own objects are called like the core API’s, and errors are those of callers', async () => {
  const kitchen = await testModule('examples/kitchen', { engine: 'v0.21.8' })
  try {
    const main = await kitchen.create({ greeting: 'hi' })
    const item = await kitchen.call<TestObject>('makeItem', { name: 'bread' })
    const items = await kitchen.call<readonly TestObject[]>('items')
    expect([
      await main.call('greeting'),
      await (await item.call<TestObject>('child')).call('name'),
      await kitchen.call('takePlain', { plain: await kitchen.call('makePlain', { label: 'x' }) }),
      await Promise.all(items.map((each) => each.call('name'))),
      await kitchen.call('color', { c: 'RED' }),
      await kitchen.call('echoList', { xs: ['a', 'b'] }),
      await messageOf(kitchen.call('fail', { exit: 1 })),
    ]).toEqual([
      'hi',
      'bread-child',
      '{"hidden":{"deep":[1]},"label":"x","n":3}',
      ['i1'],
      'RED',
      ['a', 'b'],
      'custom failure',
    ])
    await expect(kitchen.call('fail', { exit: 1 })).rejects.toMatchObject({
      name: 'ModuleCallError',
      log: expect.stringContaining('Error: custom failure'),
    })
  } finally {
    await kitchen.close()
  }
})

test('a module reads what it is passed, its default paths and its own folder, and nothing else', async () => {
  const reader = await testModule('tests/runtime/fixtures/reader')
  try {
    const source = await reader.host('tests/runtime/fixtures/reader/web')
    const built = await reader.call<TestObject>('build', { source })
    expect([
      await reader.call('passed', { source }),
      await reader.call('passed', { source: { 'x.txt': '', 'y.notes': '', 'deep/skipped/z': '' } }),
      await reader.call('context'),
      await reader.call('context', { source: { 'skipped/x': '', y: '' } }),
      await reader.call('contextFile'),
      await messageOf(reader.call('missing')),
      await reader.call('own'),
      await reader.call('reveal', { token: await reader.secret('token', 's3cret') }),
      await built.call('glob', { pattern: '**' }),
    ]).toEqual([
      ['a.txt'],
      ['deep/', 'x.txt'],
      ['a.txt', 'b.notes'],
      ['y'],
      'a.txt hi\n',
      expect.stringMatching(/^stat .*\/reader\/nope: no such file or directory$/),
      'reader: src/index.ts',
      '6',
      ['VERSION', 'src/', 'src/a.txt'],
    ])
    expect(String(await reader.call('outside')).split('\n')).toEqual([
      '/etc/passwd was not passed to this embedded engine, so it cannot be read',
      '/etc was not passed to this embedded engine, so it cannot be read',
      'secret env var not found: "HOM..."',
      '/etc/passwd was not passed to this embedded engine, so it cannot be read',
      'this embedded engine knows secrets of env:// and file:// only, not cmd://',
    ])
  } finally {
    await reader.close()
  }
})
