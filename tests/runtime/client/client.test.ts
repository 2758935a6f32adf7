import { describe, expect, test } from 'vitest'
import { createClient } from '../../../runtime/client/createClient.ts'
import {
  type Answer,
  ExecError,
  GraphQLRequestError,
  introspectedApi,
  moduleClients,
} from '../../../runtime/client/index.ts'
import { defineModule } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

/* biome-ignore lint/suspicious/noExplicitAny: module code is written against the published client's types */
type Dag = any

const typedefs = defineModule({
  name: 'ducks',
  objects: [{ name: 'Ducks' }],
  interfaces: [
    {
      name: 'Duck',
      functions: [
        {
          name: 'swim_to',
          returnType: { kind: 'INTERFACE', name: 'Duck' },
          arguments: [
            { name: 'pond', type: { kind: 'OBJECT', name: 'Directory' } },
            { name: 'how_fast', type: { kind: 'INTEGER', optional: true } },
          ],
        },
        { name: 'quack', returnType: { kind: 'STRING' } },
      ],
    },
  ],
})

function client(release: string, answer: (query: string) => Answer | object) {
  const asked: string[] = []
  const query = async (document: string): Promise<Answer> => {
    asked.push(document)
    const given = answer(document)
    return 'ok' in given ? (given as Answer) : { ok: true, data: given }
  }
  const clients = moduleClients({ typedefs, target: () => targetOf(release), query })
  return { asked, clients, dag: Reflect.get(clients.sdk, 'dag') as Dag }
}

describe('chains', () => {
  test('are asked for in one query, when a value is needed', async () => {
    const { asked, dag } = client('v0.21.8', () => ({ container: { from: { withExec: { stdout: 'hi\n' } } } }))
    const chain = dag
      .container()
      .from('alpine')
      .withExec(['echo', 'h"i'], { redirectStdout: undefined, expect: 'ANY', noInit: true })
    expect(asked).toEqual([])
    expect(await chain.stdout()).toBe('hi\n')
    expect(asked).toEqual([
      '{container{from(address:"alpine"){withExec(args:["echo","h\\"i"],expect:ANY,noInit:true){stdout}}}}',
    ])
  })

  test('have objects as arguments by their IDs, those inside of lists and inputs too', async () => {
    const { asked, dag } = client('v0.18.10', (query) =>
      query === '{directory{id}}'
        ? { directory: { id: 'D' } }
        : { container: { withDirectory: { withExposedPort: { publish: 'ref' } } } },
    )
    const variants = [dag.loadContainerFromID('A'), dag.loadContainerFromID('B')]
    const ref = await dag
      .container()
      .withDirectory('/src', dag.directory(), { exclude: ['*.log'] })
      .withExposedPort(80, { protocol: 'TCP' })
      .publish('ref', { platformVariants: variants })
    expect(ref).toBe('ref')
    expect(asked).toEqual([
      '{directory{id}}',
      '{container{withDirectory(path:"/src",directory:"D",exclude:["*.log"]){withExposedPort(port:80,protocol:TCP){publish(address:"ref",platformVariants:["A","B"])}}}}',
    ])
  })

  test('go on through a function', async () => {
    const { asked, dag } = client('v0.21.8', () => ({ directory: { withNewFile: { entries: [] } } }))
    await dag
      .directory()
      .with((dir: Dag) => dir.withNewFile('😀', '\u{1F600}'))
      .entries()
    expect(asked).toEqual(['{directory{withNewFile(path:"😀",contents:"😀"){entries}}}'])
  })

  test('give lists of objects, each by its ID', async () => {
    const { asked, dag } = client('v0.18.10', (query) =>
      query.startsWith('{loadPort') ? { loadPortFromID: { port: 80 } } : { container: { exposedPorts: [{ id: 'P' }] } },
    )
    const [port] = await dag.container().exposedPorts()
    expect(await port.port()).toBe(80)
    expect(asked).toEqual(['{container{exposedPorts{id}}}', '{loadPortFromID(id:"P"){port}}'])
  })

  test('of which the ID is asked become the object itself', async () => {
    const { asked, dag } = client('v0.21.8', (query) =>
      query.includes('sync') ? { directory: { sync: 'S' } } : { node: { entries: ['a'] } },
    )
    const synced = await dag.directory().sync()
    expect(await synced.id()).toBe('S')
    expect(await synced.entries()).toEqual(['a'])
    expect(asked).toEqual(['{directory{sync}}', '{node(id:"S"){...on Directory{entries}}}'])
  })
})

describe('interfaces', () => {
  test('are clients of the names the engine serves them under', async () => {
    const { asked, clients, dag } = client('v0.21.8', (query) =>
      query === '{directory{id}}' ? { directory: { id: 'D' } } : { node: { swimTo: { quack: 'Quack' } } },
    )
    const duck: Dag = clients.load('INTERFACE', 'Duck', 'X')
    expect(await duck.id()).toBe('X')
    expect(await duck.swim_to(dag.directory(), 3).quack()).toBe('Quack')
    expect(asked).toEqual(['{directory{id}}', '{node(id:"X"){...on DucksDuck{swimTo(pond:"D",howFast:3){quack}}}}'])
  })

  test('are loaded by name where there is no node', async () => {
    const { asked, clients } = client('v0.20.8', () => ({ loadDucksDuckFromID: { quack: 'Quack' } }))
    const duck: Dag = clients.load('INTERFACE', 'Duck', 'X')
    expect(await duck.quack()).toBe('Quack')
    expect(asked).toEqual(['{loadDucksDuckFromID(id:"X"){quack}}'])
  })
})

describe('errors', () => {
  const error = { message: 'exit code: 2', path: ['container'], extensions: { code: 1 } }
  const failing = (extensions: object): Answer => ({
    ok: false,
    message: 'exit code: 2',
    errors: [{ ...error, extensions: { ...extensions } }],
  })

  test('carry what the engine said', async () => {
    const { dag } = client('v0.21.8', () => failing({ code: 1 }))
    const thrown = await dag.version().catch((each: unknown) => each)
    expect(thrown).toBeInstanceOf(GraphQLRequestError)
    expect(thrown).toMatchObject({
      name: 'GraphQLRequestError',
      code: 'D100',
      message: 'exit code: 2',
      requestContext: { query: '{version}' },
      response: { errors: [error], data: null },
      extensions: { code: 1 },
    })
  })

  test('of commands have their output', async () => {
    const output = { _type: 'EXEC_ERROR', cmd: ['false'], exitCode: 2, stdout: 'o', stderr: 'e' }
    const { dag, clients } = client('v0.21.8', () => failing(output))
    const thrown = await dag
      .container()
      .stdout()
      .catch((each: unknown) => each)
    expect(thrown).toBeInstanceOf(ExecError)
    expect(thrown).toBeInstanceOf(Reflect.get(clients.sdk, 'ExecError'))
    expect(thrown).toMatchObject({ code: 'D109', cmd: ['false'], exitCode: 2, stdout: 'o', stderr: 'e' })
  })
})

test('classes are those of the objects, and state prints nothing of a client', () => {
  const { clients, dag } = client('v0.21.8', () => ({}))
  const directory = dag.directory()
  expect(directory).toBeInstanceOf(Reflect.get(clients.sdk, 'Directory'))
  expect(directory).not.toBeInstanceOf(Reflect.get(clients.sdk, 'File'))
  expect(JSON.stringify({ directory })).toBe('{"directory":{}}')
})

test('an introspection result brings the functions of dependencies', async () => {
  const text = (name: string): object => ({ kind: 'SCALAR', name })
  const required = (ofType: object): object => ({ kind: 'NON_NULL', ofType })
  const type = (name: string, fields: object[]): object => ({ kind: 'OBJECT', name, fields })
  const linter = required({ kind: 'OBJECT', name: 'Linter' })
  const api = introspectedApi(
    JSON.stringify({
      __schema: {
        types: [
          type('Query', [{ name: 'linter', type: linter, args: [{ name: 'strict', type: text('Boolean') }] }]),
          type('Linter', [
            {
              name: 'lint',
              type: required(text('String')),
              args: [
                { name: 'path', type: required(text('String')) },
                { name: 'rule', type: required(text('String')), defaultValue: '"all"' },
              ],
            },
          ]),
        ],
      },
    }),
  )
  const asked: string[] = []
  const query = async (document: string): Promise<Answer> => {
    asked.push(document)
    return { ok: true, data: { linter: { lint: 'fine' } } }
  }
  const dag: Dag = createClient(api, { query, nodeById: true }).root
  expect(await dag.linter({ strict: true }).lint('src', { rule: 'one' })).toBe('fine')
  expect(asked).toEqual(['{linter(strict:true){lint(path:"src",rule:"one")}}'])
})
