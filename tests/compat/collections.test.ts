import { expect, it } from 'vitest'
import { diffTypedefs } from '../../src/diff/index.ts'
import { exportIntrospection, exportTypescript } from '../../src/exchange/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf } from '../translate/documentOf.ts'

const NEW = targetOf('v1.0.0-beta.15')
const OLD = targetOf('v0.21.8')

const list = (elementType: object) => ({ kind: 'LIST', elementType })

interface Parts {
  readonly keys?: string
  readonly keyType?: object
  readonly get?: string
  readonly argument?: string
  readonly extra?: boolean
  readonly run?: boolean
  readonly collection?: object
}

/** An object with a field of keys, a function that gets one, and perhaps another field and function. */
const itemsOf = ({
  keys = 'keys',
  keyType = { kind: 'STRING' },
  get = 'get',
  argument = 'key',
  ...parts
}: Parts): Typedefs =>
  documentOf({
    name: 'shop',
    objects: [
      { name: 'Shop' },
      {
        name: 'Items',
        fields: [
          { name: keys, type: list(keyType) },
          ...(parts.extra ? [{ name: 'extra', type: { kind: 'STRING' } }] : []),
        ],
        functions: [
          { name: get, returnType: { kind: 'OBJECT', name: 'Shop' }, arguments: [{ name: argument, type: keyType }] },
          ...(parts.run ? [{ name: 'run', returnType: { kind: 'VOID' } }] : []),
        ],
        ...('collection' in parts ? { collection: parts.collection } : {}),
      },
    ],
  })

const changes = (before: Parts, after: Parts, target = NEW) =>
  diffTypedefs(itemsOf(before), itemsOf(after), { target }).map((change) => `${change.class}: ${change.message}`)

it('an object that becomes a collection, or no longer is one, shows callers something else', () => {
  expect(changes({}, { collection: {} })).toEqual(['breaking: Object Items is now a collection'])
  expect(changes({ collection: {} }, {})).toEqual(['breaking: Object Items is no longer a collection'])
  expect(changes({}, { collection: {} }, OLD)).toEqual(['breaking: Object Items is now a collection'])
})

it('of a collection callers see the keys, what get gives, and the other functions', () => {
  const collection = {}
  expect(changes({ collection }, { collection, extra: true })).toEqual([])
  expect(changes({ collection, run: true }, { collection })).toEqual(['breaking: Function run of Items was removed'])
  expect(
    changes({ collection }, { collection, keyType: { kind: 'INTEGER' } }).map((text) => text.split(':')[0]),
  ).toEqual(['breaking', 'breaking'])
})

it('names of the parts of a collection are nothing callers notice', () => {
  const renamed = { keys: 'paths', get: 'lookup', argument: 'path', collection: { keys: 'paths', get: 'lookup' } }
  expect(changes({ collection: {} }, renamed)).toEqual([
    'safe: Field keys of Items is now spelled paths',
    'safe: Function get of Items is now spelled lookup',
  ])
  expect(changes({ collection: {} }, renamed, OLD).filter((text) => text.startsWith('breaking'))).not.toEqual([])
})

it('other tools’ forms cannot say it, and an introspection shows what callers see', () => {
  for (const form of ['scan', 'typedefs'] as const)
    expect(
      exportTypescript(itemsOf({ collection: {} }), form).findings.map(({ pointer, data }) => [
        pointer,
        data?.['what'],
      ]),
    ).toEqual([['/objects/1', 'collections']])
  const shown = exportIntrospection(fixture('collections'), NEW)
  if (!shown.ok) throw new Error(shown.findings[0]?.message)
  const types: { name: string; fields: { name: string }[] | null }[] = JSON.parse(shown.text).__schema.types
  expect(types.find(({ name }) => name === 'SuiteTests')?.fields?.map(({ name }) => name)).toEqual([
    'id',
    'keys',
    'list',
    'get',
    'subset',
    'batch',
  ])
})
