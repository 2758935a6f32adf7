import fc from 'fast-check'
import { annotationsOn } from '../../../src/typedefs/annotationsOn.ts'
import { argumentsArbitrary, partsNamed } from './arguments.ts'
import { namesArbitrary } from './names.ts'
import { typeArbitrary } from './types.ts'
import { annotations, maybe, merged } from './values.ts'
import type { ArbitraryFeature, Json, JsonRecord, World } from './world.ts'

const cachePolicies: readonly JsonRecord[] = [
  { policy: 'Default' },
  { policy: 'Default', timeToLive: '10m' },
  { policy: 'PerSession' },
  { policy: 'Never' },
]

const flags = annotationsOn('function').flatMap(([key, { kind }]) => (kind === 'flag' ? [key] : []))

const functionArbitrary = (world: World, name: string, ofInterface: boolean): fc.Arbitrary<JsonRecord> =>
  merged(
    typeArbitrary(world, 'returnType').map((returnType) => ({ name, returnType })),
    annotations(world, true),
    maybe(true, 'arguments', argumentsArbitrary(world)),
    ofInterface && world.options.meaning === 'consistent'
      ? fc.constant({})
      : merged(
          maybe(world.has('cache-policy'), 'cachePolicy', fc.constantFrom(...cachePolicies)),
          ...flags.map((key) => maybe(world.has(key as ArbitraryFeature), key, fc.boolean())),
        ),
  )

const fieldArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  merged(
    typeArbitrary(world, 'field').map((type) => ({ name, type })),
    maybe(world.has('private-fields'), 'private', fc.boolean()),
    annotations(world, true),
  )

const constructorArbitrary = (world: World): fc.Arbitrary<Json> =>
  merged(
    annotations(world, false),
    argumentsArbitrary(world).map((args) => ({ arguments: args })),
  )

// Names that random ones do not meet.
const KEYS = { name: 'collectionKeys', type: { kind: 'LIST', elementType: { kind: 'STRING' } } }
const getOf = (name: string): JsonRecord => ({
  name: 'collectionGet',
  returnType: { kind: 'OBJECT', name },
  arguments: [{ name: 'key', type: { kind: 'STRING' } }],
})

/** Makes a collection of an object: one that engines take where documents are consistent. */
const asCollection = (world: World, { fields, functions, ...object }: JsonRecord): JsonRecord =>
  world.options.meaning === 'any'
    ? { ...object, fields: fields ?? [], functions: functions ?? [], collection: {} }
    : {
        ...object,
        fields: [KEYS, ...(fields as readonly Json[])],
        functions: [...(functions as readonly Json[]), getOf(String(object['name']))],
        collection: { keys: 'collectionKeys', get: 'collectionGet' },
      }

/** An object; fields and functions share one space of names, as they do for callers. */
export const objectArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  namesArbitrary(world.options, 'camel', 1, 2 * world.size)
    .chain((names) => {
      const fieldCount = world.has('fields') ? Math.floor(names.length / 2) : 0
      return merged(
        fc.constant({ name }),
        annotations(world, true),
        maybe(world.has('constructor'), 'constructorFunction', constructorArbitrary(world)),
        fc
          .tuple(...names.slice(0, fieldCount).map((field) => fieldArbitrary(world, field)))
          .map((fields) => ({ fields })),
        fc
          .tuple(...names.slice(fieldCount).map((fn) => functionArbitrary(world, fn, false)))
          .map((functions) => ({ functions })),
      )
    })
    .chain((object) =>
      world.has('collections')
        ? fc.boolean().map((yes) => (yes ? asCollection(world, object) : object))
        : fc.constant(object),
    )

export const interfaceArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  merged(
    fc.constant({ name }),
    annotations(world, false),
    partsNamed(world, 'camel', (fn) => functionArbitrary(world, fn, true), 1).map((functions) => ({ functions })),
  )
