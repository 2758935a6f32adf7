import { expect, it } from 'vitest'
import { startEngine } from '../../src/engine/server/index.ts'
import { openSession } from '../../src/session/index.ts'

async function ask(query: string, version = 'v0.21.8'): Promise<unknown> {
  const engine = await startEngine({ version })
  const opened = openSession({ env: engine.env, version })
  if (!opened.ok) throw new Error(opened.findings[0]?.message)
  try {
    const answer = await opened.session.query(query)
    return answer.ok
      ? answer.data
      : answer.findings.map(({ engineMessage, message }) => engineMessage ?? message).join()
  } finally {
    opened.session.close()
    await engine.close()
  }
}

/** What is asked of a container that is made so. */
const of = async (made: string, asked: string, version?: string): Promise<unknown> => {
  const calls = ['container', ...made.split(' . ')]
  const data = await ask(`{${calls.join('{')}{${asked}}${'}'.repeat(calls.length)}`, version)
  if (typeof data === 'string') return data
  return calls.reduce((at, call) => (at as Record<string, unknown>)[/^\w+/.exec(call)?.[0] ?? ''], data)
}

const unknown = (field: string, because: string): string =>
  `${field} depends on ${because}, which this embedded engine (v0.21.8) does not know: it pulls no images and runs no containers. Connect to a real Dagger engine for it, or fake ${field}.`

const SET = [
  'from(address:"alpine:3")',
  'withEnvVariable(name:"A",value:"1")',
  'withEnvVariable(name:"B",value:"x${A}$A",expand:true)',
  'withEnvVariable(name:"P",value:"/bin:$PATH",expand:true)',
  'withoutEnvVariable(name:"C")',
  'withWorkdir(path:"/app")',
  'withWorkdir(path:"src")',
  'withUser(name:"me")',
  'withLabel(name:"l",value:"v")',
  'withEntrypoint(args:["sh"])',
  'withDefaultArgs(args:["-c","date"])',
].join(' . ')

it.each<[string, unknown]>([
  ['envVariable(name:"A")', '1'],
  ['envVariable(name:"B")', 'x11'],
  ['envVariable(name:"C")', null],
  ['envVariable(name:"P")', unknown('Container.envVariable', 'image alpine:3')],
  ['envVariable(name:"HOME")', unknown('Container.envVariable', 'image alpine:3')],
  ['workdir', '/app/src'],
  ['user', 'me'],
  ['label(name:"l")', 'v'],
  ['label(name:"maintainer")', unknown('Container.label', 'image alpine:3')],
  ['entrypoint', ['sh']],
  ['defaultArgs', ['-c', 'date']],
])('on an image, %s is what the code set', async (field, value) => {
  const answer = await of(SET, field)
  expect(typeof answer === 'object' && answer !== null ? Object.values(answer)[0] : answer).toEqual(value)
})

it('of no image at all everything is known', async () => {
  expect(
    await of(
      'withEnvVariable(name:"A",value:"1") . withExposedPort(port:80) . withExposedPort(port:53,protocol:UDP,description:"dns") . withoutExposedPort(port:80)',
      'workdir user entrypoint defaultArgs mounts envVariable(name:"B") envVariables{name value} labels{name} exposedPorts{port protocol description}',
    ),
  ).toEqual({
    workdir: '',
    user: '',
    entrypoint: [],
    defaultArgs: [],
    mounts: [],
    envVariable: null,
    envVariables: [{ name: 'A', value: '1' }],
    labels: [],
    exposedPorts: [{ port: 53, protocol: 'UDP', description: 'dns' }],
  })
})

it('an image comes over what was set before it', async () => {
  expect(await of('withUser(name:"me") . from(address:"alpine:3")', 'user')).toEqual(
    unknown('Container.user', 'image alpine:3'),
  )
})

it('a new entrypoint takes the arguments with it, unless they are kept', async () => {
  const set = 'withDefaultArgs(args:["a"])'
  expect(await of(`${set} . withEntrypoint(args:["sh"])`, 'defaultArgs')).toEqual({ defaultArgs: [] })
  expect(await of(`${set} . withEntrypoint(args:["sh"],keepDefaultArgs:true)`, 'defaultArgs')).toEqual({
    defaultArgs: ['a'],
  })
})

it('files that were put in are read back, on an image too', async () => {
  const put = 'from(address:"alpine:3") . withWorkdir(path:"/app") . withNewFile(path:"a.txt",contents:"hello")'
  expect(await of(put, 'file(path:"/app/a.txt"){contents name size}')).toEqual({
    file: { contents: 'hello', name: 'a.txt', size: 5 },
  })
  expect(await of(put, 'file(path:"a.txt"){contents}')).toEqual({ file: { contents: 'hello' } })
  expect(await of(`${put} . withoutFile(path:"a.txt")`, 'file(path:"a.txt"){contents}')).toContain(
    'something has to run',
  )
  expect(await of(`${put} . withExec(args:["true"])`, 'file(path:"a.txt"){contents}')).toContain('something has to run')
  // There may be other files in that folder of the image.
  expect(await of(put, 'directory(path:"/app"){entries}')).toContain('something has to run')
})

it('of a mount all files are known', async () => {
  // IDs of this release are recipes, which every session takes.
  const { directory } = (await ask('{directory{withNewFile(path:"b.txt",contents:"B"){id}}}', 'v0.20.8')) as {
    directory: { withNewFile: { id: string } }
  }
  const source = JSON.stringify(directory.withNewFile.id)
  const made = `from(address:"alpine:3") . withMountedDirectory(path:"/src",source:${source})`
  expect(
    await of(
      `${made} . withNewFile(path:"/src/c.txt",contents:"C")`,
      'mounts directory(path:"/src"){entries} file(path:"/src/c.txt"){contents}',
      'v0.20.8',
    ),
  ).toEqual({ mounts: ['/src'], directory: { entries: ['b.txt', 'c.txt'] }, file: { contents: 'C' } })
  expect(await of(made, 'file(path:"/src/x"){contents}', 'v0.20.8')).toContain('no such file or directory')
  expect(await of(`${made} . withoutMount(path:"/src")`, 'mounts', 'v0.20.8')).toEqual({ mounts: [] })
  expect(await of(`${made} . withExec(args:["true"])`, 'directory(path:"/src"){entries}', 'v0.20.8')).toContain(
    'something has to run',
  )
})
