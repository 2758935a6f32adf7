import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clients, type Sdk, sdkClients } from '../../../runtime/dispatch/index.ts'
import { translate } from '../../../src/translate/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'
import { targetOf } from '../../support/targetOf.ts'
import { scanText, typedefsOf } from '../scan/scanText.ts'

interface ConnectedSdk extends Sdk {
  connection(call: () => Promise<void>, options?: object): Promise<void>
}

const source = `import { Directory, func, NetworkProtocol, object } from '@dagger.io/dagger'
export enum Volume { Low = 'low', VeryLoud = 'very-loud' }
export interface Duck {
  quack(volume: Volume, timesInARow?: number, ...others: Volume[]): Promise<string>
  'load-nest'(): Directory
  volume(): Promise<Volume>
  nests(): Promise<Directory[]>
  follow(other: Duck): Duck
}
@object() export class Demo { @func() f(d: Duck): void {} }
`

const queries: string[] = []
const answers = new Map<string, unknown>()
let server: Server
let typedefs: Typedefs

beforeAll(async () => {
  typedefs = typedefsOf(await scanText(source))
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += String(chunk)
    })
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string }
      const asked = query
        .replace(/\s+/g, ' ')
        .replace(/ (?=[{}(])|(?<=[{}(]) /g, '')
        .trim()
      queries.push(asked)
      const found = [...answers].find(([part]) => asked.includes(part))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ data: { answer: found?.[1] ?? 'yes' } }))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  process.env['DAGGER_SESSION_PORT'] = String((server.address() as AddressInfo).port)
  process.env['DAGGER_SESSION_TOKEN'] = 'token'
})
afterAll(() => server.close())

/** What the SDK of a version asks an engine of a release while something is done with the clients. */
async function asked(version: string, release: string, use: (clients: Clients) => Promise<unknown>) {
  const sdk = (await import(`dagger-sdk-${version}`)) as ConnectedSdk
  queries.length = 0
  let given: unknown
  await sdk.connection(async () => {
    given = await use(sdkClients(sdk, translate(typedefs, targetOf(release))))
  })
  return { queries: [...queries], given }
}

interface Directory {
  entries(): Promise<unknown>
  id(): Promise<unknown>
}
interface Duck {
  id(): Promise<unknown>
  quack(volume: string, times?: number, ...others: string[]): Promise<unknown>
  'load-nest'(): Directory
  volume(): Promise<unknown>
  nests(): Promise<Directory[]>
  follow(other: Duck): Duck
}

test.each([
  ['0.15', 'v0.15.3', '{loadDirectoryFromID(id: "x"){entries}}'],
  ['0.18', 'v0.18.10', '{loadDirectoryFromID(id: "x"){entries}}'],
  ['0.21', 'v0.18.10', '{loadDirectoryFromID(id: "x"){entries}}'],
  ['0.21', 'v0.21.8', '{node(id: "x"){... on Directory{entries}}}'],
  ['1.0', 'v0.20.8', '{loadDirectoryFromID(id: "x"){entries}}'],
  ['1.0', 'v1.0.0-beta.10', '{node(id: "x"){... on Directory{entries}}}'],
])('SDK %s on engine %s: nothing is asked before it is used', async (version, release, query) => {
  const unused = await asked(version, release, async (clients) => clients.load('OBJECT', 'Directory', 'x'))
  expect(unused.queries).toEqual([])
  const used = await asked(version, release, async (clients) =>
    (clients.load('OBJECT', 'Directory', 'x') as Directory).entries(),
  )
  expect(used).toEqual({ queries: [query], given: 'yes' })
})

const duckOf = (clients: Clients, id = 'd'): Duck => clients.load('INTERFACE', 'Duck', id) as Duck

test.each([
  ['0.15', 'v0.15.3', 'loadDemoDuckFromID(id: "d"){', '}', 'VeryLoud', 'Low'],
  ['0.21', 'v0.21.8', 'node(id: "d"){... on DemoDuck{', '}}', 'VERY_LOUD', 'LOW'],
  ['1.0', 'v1.0.0-beta.10', 'node(id: "d"){... on DemoDuck{', '}}', 'VERY_LOUD', 'LOW'],
])('interfaces, with SDK %s on engine %s', async (version, release, open, close, loud, low) => {
  const ask = async (use: (duck: Duck, clients: Clients) => Promise<unknown>) =>
    asked(version, release, async (clients) => use(duckOf(clients), clients))
  answers.clear()
  expect((await ask((duck) => duck.id())).queries).toEqual([`{${open}id${close}}`])
  expect((await ask((duck) => duck.quack('very-loud', 2, 'low', 'very-loud'))).queries).toEqual([
    `{${open}quack(volume: ${loud},timesInArow: 2,others: [${low},${loud}])${close}}`,
  ])
  expect((await ask((duck) => duck['load-nest']().entries())).queries).toEqual([`{${open}loadNest{entries}${close}}`])
  answers.set('volume', loud)
  expect(await ask((duck) => duck.volume())).toEqual({ queries: [`{${open}volume${close}}`], given: 'very-loud' })
  answers.set('nests', [{ id: 'n1' }, { id: 'n2' }])
  answers.set('n2', 'entries of n2')
  expect((await ask(async (duck) => (await duck.nests())[1]?.entries())).given).toBe('entries of n2')
  answers.set('"e"', 'id-of-e')
  const followed = await ask((duck, clients) => duck.follow(duckOf(clients, 'e')).volume())
  expect(followed.queries.at(-1)).toBe(`{${open}follow(other: "id-of-e"){volume}${close}}`)
})

test('a type that the SDK does not know is said', async () => {
  const load = asked('0.15', 'v0.15.3', async (clients) => clients.load('OBJECT', 'Workspace', 'x'))
  await expect(load).rejects.toThrow('the SDK that the module was built with has no client for Workspace')
})
