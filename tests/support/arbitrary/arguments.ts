import fc from 'fast-check'
import { type Casing, namesArbitrary } from './names.ts'
import { typeArbitrary } from './types.ts'
import { annotations, ignoreArbitrary, maybe, merged, pathArbitrary, textArbitrary } from './values.ts'
import type { Json, JsonRecord, World } from './world.ts'

/** A default that fits the type, or nothing where there is none. */
function defaultFor(world: World, type: JsonRecord): fc.Arbitrary<Json> | undefined {
  switch (type['kind']) {
    case 'STRING':
      return textArbitrary
    case 'INTEGER':
      return fc.integer()
    case 'FLOAT':
      return fc.constantFrom(0.5, -2.25, 3, 1e21)
    case 'BOOLEAN':
      return fc.boolean()
    case 'ENUM': {
      const members = world.enums.find(({ name }) => name === type['name'])?.members ?? []
      return members.length > 0 ? fc.constantFrom(...members) : undefined
    }
    case 'LIST': {
      const element = defaultFor(world, type['elementType'] as JsonRecord)
      return element && fc.array(element, { maxLength: 3 })
    }
    default:
      return undefined
  }
}

function consistentDefault(world: World, type: JsonRecord): fc.Arbitrary<JsonRecord> {
  const name = type['kind'] === 'OBJECT' ? type['name'] : undefined
  if (name === 'Directory' || name === 'File')
    return merged(
      maybe(world.has('default-path'), 'defaultPath', pathArbitrary),
      maybe(world.has('ignore') && name === 'Directory', 'ignore', ignoreArbitrary),
    )
  if (name === 'Container')
    return maybe(world.has('default-address'), 'defaultAddress', fc.constantFrom('alpine:3', 'golang'))
  const value = defaultFor(world, type)
  return value ? maybe(world.has('default-value'), 'defaultValue', value) : fc.constant({})
}

const anyDefault = (world: World): fc.Arbitrary<JsonRecord> =>
  merged(
    maybe(
      world.has('default-value'),
      'defaultValue',
      fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
    ),
    maybe(world.has('default-path'), 'defaultPath', fc.oneof(pathArbitrary, fc.constant(''))),
    maybe(world.has('default-address'), 'defaultAddress', fc.constantFrom('alpine:3', '')),
    maybe(world.has('ignore'), 'ignore', fc.array(fc.string(), { maxLength: 2 })),
  )

export const workspace: JsonRecord = { kind: 'OBJECT', name: 'Workspace', optional: true }

function argumentArbitrary(world: World, name: string): fc.Arbitrary<JsonRecord> {
  const ordinary = typeArbitrary(world, 'argument')
  const type = world.has('workspace')
    ? fc.oneof({ weight: 12, arbitrary: ordinary }, { weight: 1, arbitrary: fc.constant(workspace) })
    : ordinary
  return type.chain((json) =>
    merged(
      fc.constant({ name, type: json }),
      annotations(world, true),
      world.options.meaning === 'consistent' ? consistentDefault(world, json) : anyDefault(world),
    ),
  )
}

export const partsNamed = (
  world: World,
  casing: Casing,
  part: (name: string) => fc.Arbitrary<JsonRecord>,
  minLength = 0,
): fc.Arbitrary<JsonRecord[]> =>
  namesArbitrary(world.options, casing, minLength, world.size).chain((names) => fc.tuple(...names.map(part)))

export const argumentsArbitrary = (world: World): fc.Arbitrary<JsonRecord[]> =>
  partsNamed(world, 'camel', (name) => argumentArbitrary(world, name))
