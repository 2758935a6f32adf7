import { describe, expect, it } from 'vitest'
import {
  createRecipeBuilder,
  type DecodedId,
  decodeId,
  type RecipeCall,
  type RecipeFormat,
} from '../../src/ids/index.ts'
import { writeCall } from '../../src/ids/wire/writeCall.ts'
import { type RecipeEntry, writeRecipe } from '../../src/ids/wire/writeRecipe.ts'
import { targetOf } from '../support/targetOf.ts'

const FLAT: RecipeFormat = { era: 'proto', wrapped: false, argumentsByName: false }
const WRAPPED: RecipeFormat = { era: 'hasher3', wrapped: true, argumentsByName: false }

const fresh: RecipeCall = { type: { namedType: 'TypeDef', nonNull: true }, field: 'typeDef', arguments: [] }
const named = (receiver: string, name: string): RecipeCall => ({
  receiver,
  type: { namedType: 'TypeDef', nonNull: true },
  field: 'withObject',
  arguments: [{ name: 'name', value: { kind: 'string', value: name } }],
})
const FRESH = 'xxh3:2a68c35cf8dca0be'

const written = (digest: string, call: RecipeCall): RecipeEntry => ({ digest, call })
const texts = ({ findings }: DecodedId): string[] => findings.map(({ severity, message }) => `${severity}: ${message}`)
const decode = (root: string, calls: readonly RecipeEntry[], wrapped = false): string[] =>
  texts(decodeId(writeRecipe(root, calls, wrapped)))

function goodId(format = FLAT): string {
  const builder = createRecipeBuilder(format)
  return builder.encode(builder.call(named(builder.call(fresh), 'Hello')))!
}

describe('the text', () => {
  it.each([
    ['', 'error: the ID is empty'],
    ['\n', 'error: the ID is empty'],
    ['"Cl0KFXh4"', 'error: character 1 of the ID is "\\"", which is not base64'],
    ['Cl0K FXh4', 'error: character 5 of the ID is " ", which is not base64'],
    ['Cl0K🎉FXh', 'error: character 5 of the ID is "🎉", which is not base64'],
    ['Cl0=FXh4', 'error: character 4 of the ID is "=", which is not base64'],
    ['Cl0KFXh4=', 'error: character 9 of the ID is "=", which is not base64'],
    ['Cl0-FX_4', 'error: the ID is URL-safe base64 ("-" at character 4), which engines refuse'],
    ['Cl0KFX', 'error: the ID lacks 2 "=" at its end, which engines require'],
    ['Cl0KFX=', 'error: the ID lacks 1 "=" at its end, which engines require'],
    ['Cl0KF', 'error: the ID has 5 base64 characters, which is not a possible length'],
    ['Cl0KFXh4', 'error: the ID is base64, but its content is not an ID: a part of 93 bytes with 4 left (byte 1 of 6)'],
    ['GgEA', 'error: the ID is base64, but its content is not an ID: a field 3, which no ID has (byte 1 of 3)'],
    ['CgH/', 'error: the ID is base64, but its content is not an ID: text that is not UTF-8 (byte 3 of 3)'],
    [
      'CgFhEgMKAWE=',
      'error: the ID is base64, but its content is not an ID: an entry "a" without a call (byte 8 of 8)',
    ],
    [
      'CgFhEgUKAWESAA==',
      'error: the ID is base64, but its content is not an ID: a call "" without a type (byte 10 of 10)',
    ],
    [
      'CgFhEg0KAWESCBIAIgQKAm5t',
      'error: the ID is base64, but its content is not an ID: an argument "nm" without a value (byte 18 of 18)',
    ],
    [
      'CgFhEgsKAWESBhIAIgISAA==',
      'error: the ID is base64, but its content is not an ID: a value of no known kind (byte 16 of 16)',
    ],
    [
      'CgFhEhAKAWESCxIDCgVhGgR0eXBl',
      'error: the ID is base64, but its content is not an ID: a value that runs past the end of its part (byte 15 of 21)',
    ],
    ['CAU=', 'error: the ID is base64, but its content is not an ID: wire type 0 where 2 belongs (byte 1 of 2)'],
    [
      'Egn///////////8=',
      'error: the ID is base64, but its content is not an ID: the end in the middle of a value (byte 11 of 11)',
    ],
    ['aGVsbG8=', 'error: the ID is base64, but its content is not an ID: bytes that make no field (byte 3 of 5)'],
  ])('%j', (text, message) => {
    const decoded = decodeId(text)
    expect([decoded.ok, decoded.kind, ...texts(decoded)]).toEqual([false, 'unreadable', message])
  })

  it('line ends are read over, as engines do', () => {
    const id = goodId()
    const folded = `${id.slice(0, 40)}\r\n${id.slice(40)}\n`
    expect(decodeId(folded)).toEqual(decodeId(id))
  })
})

describe('a good recipe', () => {
  it.each([
    ['flat', FLAT],
    ['wrapped', WRAPPED],
  ] as const)('%s', (_, format) => {
    const decoded = decodeId(goodId(format))
    expect(decoded).toMatchObject({
      ok: true,
      kind: 'recipe',
      wrapped: format.wrapped,
      eras: [format.era],
      findings: [],
    })
  })

  it('digests are left alone on request', () => {
    const id = writeRecipe('mine', [written('mine', fresh)], false)
    expect(decodeId(id, { digests: false })).toMatchObject({ ok: true, eras: [], findings: [] })
  })
})

describe('for an engine', () => {
  const old = targetOf('v0.18.10')

  it('that has other digests', () => {
    const builder = createRecipeBuilder({ era: 'hasher2', wrapped: false, argumentsByName: false })
    const id = builder.encode(builder.call(named(builder.call(fresh), 'Hello')))!
    const decoded = decodeId(id, { target: old })
    expect([decoded.ok, ...texts(decoded)]).toEqual([
      true,
      'warning: the digests are those of engines v0.19.11-v0.20.8; engine v0.18.10 loads the ID, but gives its calls other digests',
    ])
  })

  it('that takes another form', () => {
    const decoded = decodeId(goodId(WRAPPED), { target: old })
    expect([decoded.ok, ...texts(decoded)]).toEqual([
      false,
      'error: the ID has the form of engines v0.21.0 and later, which engine v0.18.10 refuses',
    ])
    expect(texts(decodeId(goodId(FLAT), { target: targetOf('v0.21.8') }))).toEqual([
      'error: the ID has the form of engines v0.12.0-v0.20.8, which engine v0.21.8 refuses',
    ])
  })

  it('that has not the calls or their arguments', () => {
    const builder = createRecipeBuilder(FLAT)
    const args = [{ name: 'name', value: { kind: 'string', value: 'Active' } as const }]
    const member = { receiver: builder.call(fresh), type: fresh.type, field: 'withEnumMember', arguments: args }
    const deprecated = { ...named(builder.call(member), 'Hello') }
    const late = [...deprecated.arguments, { name: 'deprecated', value: { kind: 'string', value: 'no' } as const }]
    const decoded = decodeId(builder.encode(builder.call({ ...deprecated, arguments: late }))!, { target: old })
    expect([decoded.ok, ...texts(decoded).sort()]).toEqual([
      false,
      'error: withEnumMember("Active") is called on TypeDef, but engine v0.18.10 has no such field there',
      'warning: withObject("Hello") has the argument deprecated, which engine v0.18.10 does not have: it is ignored or refused',
    ])
  })

  it('what a module provides is not asked of the engine', () => {
    const builder = createRecipeBuilder(FLAT)
    const module = builder.call({ type: { namedType: 'Module', nonNull: true }, field: 'module', arguments: [] })
    const hello = builder.call({
      type: { namedType: 'Hello', nonNull: true },
      field: 'hello',
      arguments: [],
      module: { call: module, name: 'hello', ref: 'github.com/example/hello', pin: '' },
    })
    const greet: RecipeCall = {
      receiver: hello,
      type: { namedType: 'String', nonNull: true },
      field: 'greet',
      arguments: [],
    }
    expect(texts(decodeId(builder.encode(builder.call(greet))!, { target: old }))).toEqual([])
  })
})

describe('a damaged recipe', () => {
  it('without calls', () => expect(decode(FRESH, [])).toEqual(['error: the ID is a recipe without calls']))

  it('without its root', () =>
    expect(decode('xxh3:0000000000000000', [written(FRESH, fresh)])).toEqual([
      'error: the ID says it is call xxh3:0000000000000000, but does not contain that call',
    ]))

  it('with a call that is not there', () => {
    const call = named('xxh3:0123456789abcdef', 'Hello')
    expect(decode('a', [written('a', call)])).toEqual([
      'error: withObject("Hello") refers to call xxh3:0123456789abcdef, which the ID does not contain',
    ])
  })

  it('with a call under another key', () => {
    expect(decode('a', [{ digest: 'a', call: fresh, bytes: writeCall(fresh, FRESH) }])).toEqual([
      'error: typeDef is stored under a, but its own digest is xxh3:2a68c35cf8dca0be; engines refuse that',
    ])
  })

  it('that stands on itself', () => {
    expect(decode('a', [written('a', named('b', 'Round')), written('b', named('a', 'And round'))])).toEqual([
      'error: withObject("Round") (a) depends on its own result',
    ])
  })

  it('with a digest that lies', () => {
    const builder = createRecipeBuilder(FLAT)
    const digest = builder.call(named(builder.call(fresh), 'Hello'))
    const lying = named(FRESH, 'Other')
    expect(decode(digest, [written(FRESH, fresh), written(digest, lying)])).toEqual([
      'warning: withObject("Other") is stored under xxh3:f81ddf8fafd3ac52, but engines v0.12.0-v0.18.16 give that call xxh3:b3e797a14f36c47f; loading it may return the result of another call',
    ])
  })

  it('with more lying digests than anyone wants to read', () => {
    const calls = Array.from({ length: 14 }, (_, i) =>
      written(`c${i}`, named(i === 0 ? FRESH : `c${i - 1}`, `Type${i}`)),
    )
    const messages = decode('c13', [written(FRESH, fresh), ...calls])
    expect(messages).toHaveLength(11)
    expect(messages[10]).toBe('info: not shown: 4 more of “Wrong digest”')
  })

  it('with invented digests', () =>
    expect(decode('mine', [written('mine', fresh)])).toEqual([
      'warning: no digest in the ID (calls: 1) is one that an engine gives to its call; such an ID loads, but two that share a digest return the same object',
    ]))

  it('with the digests of another time', () =>
    expect(decode(FRESH, [written(FRESH, fresh)], true)).toEqual([
      'warning: the ID has the form of engines v0.21.0 and later and the digests of engines v0.12.0-v0.18.16; the first load it and look up its calls by the wrong digests, the others refuse it',
    ]))

  it('with calls that nothing needs', () => {
    const builder = createRecipeBuilder(FLAT)
    const call = named(builder.call(fresh), 'Spare')
    expect(decode(FRESH, [written(FRESH, fresh), written(builder.call(call), call)])).toEqual([
      'info: the ID contains calls its result does not use: 1, the first one is withObject("Spare")',
    ])
  })

  it('with digests of contents', () => {
    const call: RecipeCall = { ...fresh, customDigest: true }
    expect(decode('sha256:1234', [written('sha256:1234', call)])).toEqual([
      'note: content digests, as the ID itself says: 1; they cannot be computed from their calls',
    ])
  })

  it('with fields of a time to come', () => {
    const bytes = Buffer.concat([writeCall(fresh, FRESH), Buffer.from([0x80, 0x01, 0x07])])
    expect(decode(FRESH, [{ digest: FRESH, call: fresh, bytes }])).toEqual([
      'info: the calls have fields that no known engine writes: 16',
    ])
  })

  it('cut off: as far as it goes', () => {
    const bytes = Buffer.from(goodId(), 'base64')
    for (let length = 1; length < bytes.length; length++) {
      const decoded = decodeId(bytes.subarray(0, length).toString('base64'))
      expect(decoded.ok).toBe(false)
      expect(texts(decoded)[0]).toMatch(/^error: /)
    }
  })
})
