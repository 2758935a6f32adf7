import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTypedefs, typedefsJsonSchema } from '../../src/typedefs/index.ts'
import { arbitraryDocument, propertySettings } from '../support/arbitraryTypedefs.ts'

const validate = new Ajv2020({ strict: true, allErrors: false }).compile(typedefsJsonSchema())

const committed = new URL('../../schemas/typedefs.schema.json', import.meta.url)

type Json = unknown
interface Slot {
  readonly holder: Record<string, Json> | Json[]
  readonly key: string | number
}

/** Every place of a document where something can be changed, the deepest ones included. */
function slotsOf(value: Json): Slot[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, Json> | Json[]
  return Object.keys(value).flatMap((key) => [
    { holder, key: Array.isArray(holder) ? Number(key) : key },
    ...slotsOf((holder as Record<string, Json>)[key]),
  ])
}

const otherValues: readonly Json[] = [
  null,
  true,
  0,
  1,
  1.5,
  -1,
  2_147_483_648,
  '',
  'STRING',
  'LIST_KIND',
  'string',
  [],
  [[]],
  {},
  { kind: 'VOID' },
]
const otherKeys = [
  'name',
  'kind',
  'elementType',
  'optional',
  'descriptions',
  'x-',
  'x-own',
  'X-own',
  '__proto__',
  'constructor',
  'default',
  'value',
]

interface Mutation {
  readonly place: number
  readonly what: 'replace' | 'remove' | 'add'
  readonly value: Json
  readonly key: string
}

const mutationArbitrary: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  what: fc.constantFrom('replace', 'remove', 'add'),
  value: fc.oneof(fc.constantFrom(...otherValues), fc.jsonValue({ maxDepth: 1 })),
  key: fc.oneof(fc.constantFrom(...otherKeys), fc.string()),
})

function mutated(document: Json, mutations: readonly Mutation[]): Json {
  const root = { document: structuredClone(document) }
  for (const { place, what, value, key } of mutations) {
    const slots = slotsOf(root)
    const slot = slots[place % Math.max(1, slots.length)]
    if (slot === undefined) continue
    const holder = slot.holder as Record<string | number, Json>
    if (what === 'replace') holder[slot.key] = structuredClone(value)
    else if (what === 'add')
      Object.defineProperty(holder, Array.isArray(holder) ? holder.length : key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else if (Array.isArray(holder)) holder.splice(Number(slot.key), 1)
    else if (holder !== root) delete holder[slot.key]
  }
  return root.document
}

describe('the JSON Schema', () => {
  test('is the one that is shipped', () => {
    expect(readFileSync(committed, 'utf8')).toBe(`${JSON.stringify(typedefsJsonSchema(), null, 2)}\n`)
  })

  test('says what every key is for', () => {
    const silent: string[] = []
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(value as object))
            if (typeof property.description !== 'string' || property.description === '') silent.push(`${path}/${name}`)
        look(value, `${path}/${key}`)
      }
    }
    look(typedefsJsonSchema(), '')
    expect(silent).toEqual([])
  })

  test('accepts every valid document, and so does the decoder', () => {
    fc.assert(
      fc.property(arbitraryDocument({ names: 'hostile', meaning: 'any' }), (document) => {
        const text = JSON.stringify(document)
        expect([validate(JSON.parse(text)), decodeTypedefs(text).ok]).toEqual([true, true])
      }),
      propertySettings(300),
    )
  })

  test('accepts and refuses the same changed documents as the decoder', () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(
        arbitraryDocument({ names: 'hostile', meaning: 'any', size: 2 }),
        fc.array(mutationArbitrary, { minLength: 1, maxLength: 3 }),
        (document, mutations) => {
          const text = JSON.stringify(mutated(document, mutations))
          const accepted = validate(JSON.parse(text))
          expect(decodeTypedefs(text).ok, text).toBe(accepted)
          seen[accepted ? 'accepted' : 'refused']++
        },
      ),
      propertySettings(2000),
    )
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200)
  })

  test('accepts and refuses the same type references as the decoder', () => {
    const reference = fc.letrec<{ reference: unknown }>((tie) => ({
      reference: fc.record(
        {
          kind: fc.constantFrom('STRING', 'VOID', 'OBJECT', 'LIST', 'LIST_KIND', 'ENUM_KIND', 'INPUT_KIND', 'string'),
          optional: fc.constantFrom(true, false, null, 'yes'),
          name: fc.constantFrom('Directory', 1),
          elementType: fc.option(tie('reference'), { maxDepth: 3 }),
          'x-note': fc.constant(1),
        },
        { requiredKeys: [] },
      ),
    })).reference
    fc.assert(
      fc.property(reference, (type) => {
        const text = JSON.stringify({
          formatVersion: 1,
          name: 'hello',
          objects: [{ name: 'Hello', fields: [{ name: 'x', type }] }],
        })
        expect(decodeTypedefs(text).ok, text).toBe(validate(JSON.parse(text)))
      }),
      propertySettings(2000),
    )
  })
})

test('a wrong type is one error, about the type that was meant', () => {
  const all = new Ajv2020({ strict: true, allErrors: true }).compile(typedefsJsonSchema())
  const errorsOf = (returnType: unknown) => {
    all({ formatVersion: 1, name: 'a', objects: [{ name: 'A', functions: [{ name: 'f', returnType }] }] })
    return all.errors
      ?.filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, message }) => `${instancePath.replace('/objects/0/functions/0', '')} ${message}`)
  }
  expect(errorsOf({ kind: 'STRNG' })).toEqual(['/returnType/kind must be equal to one of the allowed values'])
  expect(errorsOf({ kind: 'OBJECT' })).toEqual(["/returnType must have required property 'name'"])
  expect(errorsOf({ kind: 'LIST', elementType: { kind: 'STRING', optional: 1 } })).toEqual([
    '/returnType/elementType/optional must be boolean',
  ])
})

test('$schema is accepted at the top, and forgotten', () => {
  const document = { formatVersion: 1, name: 'a' }
  const read = decodeTypedefs({ $schema: 'x.json', ...document })
  expect(validate({ $schema: 'x.json', ...document })).toBe(true)
  expect(read).toEqual(decodeTypedefs(document))
  expect(decodeTypedefs('{"$schema": 1, "formatVersion": 1, "name": "a"}').ok).toBe(false)
  expect(validate({ $schema: 1, ...document })).toBe(false)
})
