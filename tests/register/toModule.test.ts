import { dag as dag15, type Module_ as Module15, type TypeDef as TypeDef15 } from 'dagger-sdk-0.15'
import { dag as dag18, type Module_ as Module18, type TypeDef as TypeDef18 } from 'dagger-sdk-0.18'
import { dag as dag21, type Module_ as Module21, type TypeDef as TypeDef21 } from 'dagger-sdk-0.21'
import { dag as dag10, type Module_ as Module10, type TypeDef as TypeDef10 } from 'dagger-sdk-1.0'
import { afterEach, describe, expect, test } from 'vitest'
import { FindingsError, type ToModuleOptions, toModule, toTypeDefs } from '../../src/emit/index.ts'
import { verify } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { type Translation, translate } from '../../src/translate/index.ts'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { fixture } from '../support/fixtures.ts'
import { type SdkVersion, withPublishedSdk } from '../support/publishedSdk.ts'
import { targetOf } from '../support/targetOf.ts'
import { engineOf } from './engineOf.ts'

const place = (line: number): object => ({ filename: 'src/index.ts', line, column: 3 })

function deployModule(): Typedefs {
  const decoded = decodeTypedefs(
    JSON.stringify({
      formatVersion: 1,
      name: 'deploy',
      description: 'Says "deploy" {"to": \'production\'}.',
      objects: [
        {
          name: 'Deploy',
          sourceMap: place(4),
          constructorFunction: {
            arguments: [{ name: 'source', type: { kind: 'OBJECT', name: 'Directory' }, sourceMap: place(5) }],
            sourceMap: place(5),
          },
          fields: [{ name: 'tags', type: { kind: 'LIST', elementType: { kind: 'STRING' } }, sourceMap: place(6) }],
          functions: [
            {
              name: 'run',
              description: 'Runs 🦆.',
              sourceMap: place(7),
              returnType: { kind: 'VOID' },
              arguments: [
                { name: 'status', type: { kind: 'ENUM', name: 'Status' }, defaultValue: 'ACTIVE', sourceMap: place(8) },
                {
                  name: 'config',
                  type: { kind: 'STRING', optional: true },
                  defaultValue: '{"a":1}',
                  sourceMap: place(9),
                },
              ],
            },
          ],
        },
      ],
      interfaces: [
        {
          name: 'Check',
          sourceMap: place(20),
          functions: [{ name: 'check', returnType: { kind: 'BOOLEAN' }, sourceMap: place(21) }],
        },
      ],
      enums: [
        {
          name: 'Status',
          sourceMap: place(30),
          members: [
            { name: 'ACTIVE', value: 'active', sourceMap: place(31) },
            { name: 'ON_HOLD', value: 'on_hold', sourceMap: place(32) },
          ],
        },
      ],
    }),
  )
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  return decoded.typedefs
}

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Client {
  readonly sdk: SdkVersion
  readonly release: string
  readonly view?: string
  // Each client's own types come out, and no request is made by them.
  readonly module: (translation: Translation, options?: ToModuleOptions) => Module15 | Module18 | Module21 | Module10
  readonly typeDefs: (
    translation: Translation,
    options?: ToModuleOptions,
  ) => (TypeDef15 | TypeDef18 | TypeDef21 | TypeDef10)[]
}

const make15: Pick<Client, 'module' | 'typeDefs'> = {
  module: (...args): Module15 => toModule(dag15, ...args),
  typeDefs: (...args): TypeDef15[] => toTypeDefs(dag15, ...args),
}
const make18: Pick<Client, 'module' | 'typeDefs'> = {
  module: (...args): Module18 => toModule(dag18, ...args),
  typeDefs: (...args): TypeDef18[] => toTypeDefs(dag18, ...args),
}
const make21: Pick<Client, 'module' | 'typeDefs'> = {
  module: (...args): Module21 => toModule(dag21, ...args),
  typeDefs: (...args): TypeDef21[] => toTypeDefs(dag21, ...args),
}
const make10: Pick<Client, 'module' | 'typeDefs'> = {
  module: (...args): Module10 => toModule(dag10, ...args),
  typeDefs: (...args): TypeDef10[] => toTypeDefs(dag10, ...args),
}

const clients: Client[] = [
  { sdk: '0.15', release: 'v0.15.3', ...make15 },
  { sdk: '0.15', release: 'v0.21.8', view: 'v0.15.3', ...make15 },
  { sdk: '0.18', release: 'v0.18.10', ...make18 },
  { sdk: '0.18', release: 'v0.20.8', view: 'v0.18.9', ...make18 },
  { sdk: '0.21', release: 'v0.18.10', ...make21 },
  { sdk: '0.21', release: 'v0.21.0', ...make21 },
  { sdk: '0.21', release: 'v0.21.8', ...make21 },
  { sdk: '0.21', release: 'v1.0.0-beta.10', ...make21 },
  { sdk: '0.21', release: 'v1.0.0-beta.10', view: 'v0.21.8', ...make21 },
  { sdk: '1.0', release: 'v1.0.0-beta.10', ...make10 },
  { sdk: '1.0', release: 'v1.0.0-beta.10', view: 'v0.18.10', ...make10 },
]

async function connect({ release, view }: Client) {
  const engine = await engineOf(release, view)
  cleanups.push(() => engine.close())
  const opened = openSession({ env: engine.env })
  if (!opened.ok) throw new Error('not opened')
  cleanups.push(() => opened.session.close())
  return { engine, session: opened.session }
}

describe.each(clients)('client $sdk on $release (view $view)', (client) => {
  const { sdk, release, view } = client
  const translation = translate(deployModule(), targetOf(release, view))

  test('a Module that asks nothing until it is used, and then once', async () => {
    const { engine, session } = await connect(client)
    const id = await withPublishedSdk(sdk, engine, async () => {
      const module = client.module(translation)
      expect(engine.journal.count).toBe(0)
      const asked = (await module.id()) as string
      expect(engine.journal.count).toBe(1)
      return asked
    })
    expect((await verify(session, id, translation)).findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('a Module that the client goes on from', async () => {
    const { engine } = await connect(client)
    const description = await withPublishedSdk(sdk, engine, async () =>
      client.module(translation).withDescription('Another one.').description(),
    )
    expect(description).toBe('Another one.')
  })

  test('a Module by the client’s own calls', async () => {
    const { engine, session } = await connect(client)
    const id = await withPublishedSdk(sdk, engine, async () => {
      const module = client.module(translation, { strategy: 'calls' })
      expect(engine.journal.count).toBe(0)
      return (await module.id()) as string
    })
    expect((await verify(session, id, translation)).findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test.each(['id', 'calls'] as const)('TypeDefs, one for each root, by %s', async (strategy) => {
    const { engine } = await connect(client)
    const kinds = await withPublishedSdk(sdk, engine, async () => {
      const typeDefs = client.typeDefs(translation, { strategy })
      expect(engine.journal.count).toBe(0)
      return Promise.all(typeDefs.map(async (typeDef) => (await typeDef.kind()) as string))
    })
    const { objects, interfaces, enums } = translation.applied
    const expected = [...objects.map(() => 'OBJECT'), ...interfaces.map(() => 'INTERFACE'), ...enums.map(() => 'ENUM')]
    expect(kinds.map((kind) => kind.replace(/_KIND$/, ''))).toEqual(expected)
  })
})

test('a mark that the view hides is left out of the client’s own calls, and told', () => {
  const translation = translate(fixture('agent'), targetOf('v1.0.0-beta.10', 'v0.21.8'))
  const told: string[] = []
  toModule(dag10, translation, {
    strategy: 'calls',
    onFindings: (findings) => told.push(...findings.map(({ code }) => code)),
  })
  expect(told).toEqual(['agent-not-pinnable'])
  toModule(dag10, translation, { onFindings: (findings) => told.push(...findings.map(({ code }) => code)) })
  expect(told).toHaveLength(1)
})

test('a client that lacks a call says which, and for what', () => {
  const translation = translate(fixture('only-enums'), targetOf('v0.21.8'))
  expect(() => toModule(dag18, translation, { strategy: 'calls' })).toThrow(FindingsError)
  expect(() => toModule(dag18, translation, { strategy: 'calls' })).toThrow(
    /needs TypeDef\.withEnumMember, which this Dagger client does not have\. Use a newer @dagger\.io\/dagger, or the strategy "id", which needs no client call\.\s+\[client-lacks-call\]/,
  )
})

test('a refused translation is told with its reasons', () => {
  const translation = translate(fixture('mistakes'), targetOf('v0.21.8'))
  for (const use of [() => toModule(dag21, translation), () => toTypeDefs(dag21, translation)]) {
    expect(use).toThrow('The translation for v0.21.8 (view v0.21.8) was refused, so it has no calls')
    expect(use).toThrow('Interface Duck has no functions')
  }
})

test('something that is no client says so', () => {
  const translation = translate(fixture('smallest'), targetOf('v0.21.8'))
  const odd = { module_: () => ({}), typeDef: () => ({}) }
  expect(() => toModule(odd, translation)).toThrow(
    'This Dagger client has neither loadModuleFromID nor a way to select a node by its ID',
  )
})

test('an engine too old for IDs is told', () => {
  const translation = translate(fixture('smallest'), targetOf('v0.11.9'))
  expect(() => toModule(dag15, translation)).toThrow(
    'module IDs can be created for engine v0.12.0 or later; the target is v0.11.9',
  )
})
