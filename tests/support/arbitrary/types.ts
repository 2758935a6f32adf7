import fc from 'fast-check'
import { nameArbitrary } from './names.ts'
import type { JsonRecord, World } from './world.ts'

const coreTypes = ['Directory', 'File', 'Container', 'Secret', 'Service', 'CacheVolume']

type Position = 'argument' | 'returnType' | 'field'

function plainType(world: World, position: Position): fc.Arbitrary<JsonRecord> {
  const kinds = ['STRING', 'INTEGER', 'BOOLEAN', ...(world.has('float') ? ['FLOAT'] : [])]
  const named: JsonRecord[] = [
    ...world.objects.map((name) => ({ kind: 'OBJECT', name })),
    ...world.interfaces.map((name) => ({ kind: 'INTERFACE', name })),
    ...world.enums.map(({ name }) => ({ kind: 'ENUM', name })),
    ...(world.has('core-types') ? coreTypes.map((name) => ({ kind: 'OBJECT', name })) : []),
    ...(world.has('scalars')
      ? [
          { kind: 'SCALAR', name: 'Platform' },
          { kind: 'SCALAR', name: 'JSON' },
        ]
      : []),
  ]
  const primitives = fc.constantFrom(...kinds).map((kind): JsonRecord => ({ kind }))
  const unknown = nameArbitrary(world.options, 'pascal').chain((name) =>
    fc.constantFrom('OBJECT', 'ENUM', 'INTERFACE', 'SCALAR', 'OBJECT_KIND').map((kind): JsonRecord => ({ kind, name })),
  )
  const choices: fc.Arbitrary<JsonRecord>[] = [primitives]
  if (named.length > 0) choices.push(fc.constantFrom(...named))
  if (position === 'returnType' || world.options.meaning === 'any') choices.push(fc.constant({ kind: 'VOID' }))
  if (world.options.meaning === 'any')
    choices.push(
      unknown,
      primitives.map(({ kind }) => ({ kind: `${String(kind)}_KIND` })),
    )
  return fc.oneof(...choices)
}

const withOptional = (type: fc.Arbitrary<JsonRecord>): fc.Arbitrary<JsonRecord> =>
  fc.tuple(type, fc.constantFrom(undefined, false, true)).map(([json, optional]) => {
    if (optional === undefined || json['kind'] === 'VOID') return json
    return { ...json, optional }
  })

export function typeArbitrary(world: World, position: Position): fc.Arbitrary<JsonRecord> {
  const plain = withOptional(plainType(world, position))
  const element = plain.filter((type) => type['kind'] !== 'VOID')
  const list = withOptional(element.map((elementType): JsonRecord => ({ kind: 'LIST', elementType })))
  const listOfLists = withOptional(list.map((elementType): JsonRecord => ({ kind: 'LIST', elementType })))
  const choices = [
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: list },
  ]
  if (world.has('lists-of-lists')) choices.push({ weight: 1, arbitrary: listOfLists })
  return fc.oneof(...choices)
}
