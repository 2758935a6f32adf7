import { describe, expect, it } from 'vitest'
import { typedefsOfPlan } from '../../src/capture/index.ts'
import { callerSchema, loadModule, printCallerSchema, readBack } from '../../src/engine/module/load/index.ts'
import { translate } from '../../src/translate/index.ts'
import { canonicalize } from '../../src/typedefs/index.ts'
import { chain } from '../support/builderCalls.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf } from '../translate/documentOf.ts'

// From source, not measured: what Dagger's sources say about collections, release v1.0.0-beta.15 and later.

const target = targetOf('v1.0.0-beta.15')
const string = { kind: 'STRING' }
const list = (elementType: object) => ({ kind: 'LIST', elementType })

describe('the calls', () => {
  it.each([
    ['withCollection', {}],
    ['withCollectionKeys', { name: 'a' }],
  ])('%s is for objects only', (field, args) => {
    const error = 'only object types can declare collection members'
    expect(chain(target, ['typeDef'], [field, args])).toEqual({ error })
    expect(chain(target, ['typeDef'], ['withKind', { kind: 'OBJECT_KIND' }], [field, args])).toEqual({ error })
    expect(chain(target, ['typeDef'], ['withEnum', { name: 'Size' }], [field, args])).toEqual({ error })
  })

  it('take one name for a role, however it is spelled', () => {
    const start = [
      ['typeDef'],
      ['withObject', { name: 'Items' }],
      ['withCollectionKeys', { name: 'item_names' }],
    ] as const
    expect(chain(target, ...start, ['withCollectionKeys', { name: 'itemNames' }])).toHaveProperty('value')
    expect(chain(target, ...start, ['withCollectionKeys', { name: 'paths' }])).toEqual({
      error: 'collection "Items" has multiple keys members: "itemNames" and "paths"',
    })
    expect(chain(target, ...start, ['withCollectionGet', { name: '' }])).toEqual({
      error: 'collection get member name must not be empty',
    })
  })
})

const items = (parts: object = {}, collection: object = {}) => ({
  name: 'Items',
  fields: [{ name: 'keys', type: list(string) }],
  functions: [
    { name: 'get', returnType: { kind: 'OBJECT', name: 'Shop' }, arguments: [{ name: 'key', type: string }] },
  ],
  ...parts,
  collection,
})

const loaded = (object: object) => {
  const { plan } = translate(documentOf({ name: 'shop', objects: [{ name: 'Shop' }, object] }), target)
  return loadModule(plan!, target, { moduleName: 'shop' })
}

describe('an engine refuses a collection', () => {
  it.each([
    ['without keys', items({ fields: [] }), 'requires a stored keys field "keys"'],
    ['with another name for its keys', items({}, { keys: 'ids' }), 'requires a stored keys field "ids"'],
    ['of one key', items({ fields: [{ name: 'keys', type: string }] }), 'keys field must be a non-null list'],
    [
      'whose keys may be missing',
      items({ fields: [{ name: 'keys', type: { ...list(string), optional: true } }] }),
      'keys field must be a non-null list',
    ],
    [
      'with null among its keys',
      items({ fields: [{ name: 'keys', type: list({ ...string, optional: true }) }] }),
      'keys must be non-null scalars or enum values',
    ],
    [
      'of objects as keys',
      items({ fields: [{ name: 'keys', type: list({ kind: 'OBJECT', name: 'Shop' }) }] }),
      'keys must be non-null scalars or enum values',
    ],
    ['that gets nothing', items({ functions: [] }), 'requires a get function "get" with exactly one argument'],
    [
      'whose get takes another type',
      items({ fields: [{ name: 'keys', type: list({ kind: 'INTEGER' }) }] }),
      'get argument must have the non-null key type Int!',
    ],
    [
      'whose get gives a string',
      items({ functions: [{ name: 'get', returnType: string, arguments: [{ name: 'key', type: string }] }] }),
      'get function must return a non-null object',
    ],
    ['with a delta that is not there', items({}, { delta: 'changes' }), 'delta field "changes" does not exist'],
    [
      'with a delta of another type',
      items({
        fields: [
          { name: 'keys', type: list(string) },
          { name: 'delta', type: string },
        ],
      }),
      'delta field must have type CollectionDelta',
    ],
  ])('%s', (_, object, reason) => {
    expect(loaded(object).findings.map(({ code, pointer, engineMessage }) => [code, pointer, engineMessage])).toEqual([
      [
        'engine-collection-invalid',
        '/objects/1',
        `failed to add object to module "shop": collection "Items" ${reason}`,
      ],
    ])
  })

  it('or takes it', () => {
    expect(loaded(items()).findings).toEqual([])
  })
})

describe('the module of the fixture', () => {
  const translation = translate(fixture('collections'), target)
  const result = loadModule(translation.plan!, target, { moduleName: 'suite' })
  if (!result.ok) throw new Error(result.findings[0]?.message)

  it('shows callers what every collection has, and the other functions as a batch', () => {
    const text = printCallerSchema(callerSchema(result.module))
    expect(text.slice(text.indexOf('type SuiteTests '))).toBe(`type SuiteTests {
  id: ID!
  keys: [String!]!
  list: [SuiteTest!]!
  get(key: String!): SuiteTest!
  subset(keys: [String!]!): SuiteTests!
  batch: SuiteTests_Batch!
}

type SuiteTest {
  id: ID!
  path: String!
}

type SuiteSized {
  id: ID!
  keys: [SuiteSize!]!
  list: [SuiteTest!]!
  get(key: SuiteSize!): SuiteTest!
  subset(keys: [SuiteSize!]!): SuiteSized!
}

enum SuiteSize {
  SMALL
  LARGE
}

type SuiteTests_Batch {
  id: ID!
  run(failFast: Boolean = false): Void
}
`)
  })

  it('reads back and is captured as it was written', () => {
    const said = canonicalize(fixture('collections'))
    expect(canonicalize(readBack(result.module.registered, 'suite'))).toBe(said)
    const captured = typedefsOfPlan(translation.plan!, { name: 'suite' })
    expect(captured.ok && canonicalize(captured.typedefs)).toBe(said)
  })

  it.each([
    ['v1.0.0-beta.14', 'v1.0.0'],
    ['v1.0.0-beta.15', 'v0.21.8'],
  ])('is made of ordinary objects on %s in view %s', (release, view) => {
    const older = translate(fixture('collections'), targetOf(release, view))
    expect(older.findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['collection-dropped', '/objects/1'],
      ['collection-dropped', '/objects/3'],
    ])
    expect(older.plan!.calls.filter(({ field }) => field.startsWith('withCollection'))).toEqual([])
    expect(older.applied.objects[1]?.fields.map(({ name, private: hidden }) => [name, hidden])).toEqual([
      ['test_paths', false],
      ['selection', true],
      ['prefix', false],
    ])
    expect(loadModule(older.plan!, older.target, { moduleName: 'suite' }).findings).toEqual([])
  })
})

it('marks of members without the mark of a collection are told by a capture', () => {
  const { plan } = translate(fixture('collections'), target)
  const calls = plan!.calls.map((call) =>
    call.field === 'withCollection' ? { ...call, field: 'withOptional', arguments: [] } : call,
  )
  const captured = typedefsOfPlan({ ...plan!, calls }, { name: 'suite' })
  expect(captured.findings.map(({ code, data }) => [code, data?.['call'], data?.['thing']])).toEqual(
    ['Keys', 'Delta', 'Get'].map((role) => ['capture-call-lost', `TypeDef.withCollection${role}`, 'Tests']),
  )
})
