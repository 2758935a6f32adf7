import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecipeBuilder, decodeId, printRecipe, type RecipeCall, recipeToPlan } from '../../src/ids/index.ts'
import { writeRecipe } from '../../src/ids/wire/writeRecipe.ts'

const seed = Number(process.env.FC_SEED ?? 20240607)
const TYPE = { namedType: 'TypeDef', nonNull: true } as const
const FLAT = { era: 'proto', wrapped: false, argumentsByName: false } as const

const chain = (length: number): { id: string; digests: string[] } => {
  const builder = createRecipeBuilder(FLAT)
  const digests = [builder.call({ type: TYPE, field: 'typeDef', arguments: [] })]
  for (let i = 1; i < length; i++) {
    const element = { name: 'elementType', value: { kind: 'call', digest: digests[i - 1]! } } as const
    digests.push(builder.call({ receiver: digests[0]!, type: TYPE, field: 'withListOf', arguments: [element] }))
  }
  return { id: builder.encode(digests.at(-1)!)!, digests }
}

describe('hostile IDs', () => {
  it('any bytes: a finding, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeId(Buffer.from(bytes).toString('base64'))
        if (!decoded.ok) expect(decoded.findings.length).toBeGreaterThan(0)
        if (decoded.kind === 'recipe') expect(typeof printRecipe(decoded.recipe)).toBe('string')
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('any text: a finding, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const decoded = decodeId(text)
        expect(decoded.ok || decoded.findings.length > 0).toBe(true)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('a good ID with one byte changed: read or refused, never an exception', () => {
    const id = chain(4).id
    const good = Buffer.from(id, 'base64')
    const original = decodeId(id)
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = Buffer.from(good)
        bytes[at] = byte
        const decoded = decodeId(bytes.toString('base64'))
        // A flag may be any number but 0: nothing is different then.
        if (decoded.findings.length === 0) expect(decoded).toEqual(original)
        if (decoded.kind === 'recipe') printRecipe(decoded.recipe)
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('a megabyte of noise', () => {
    const noise = Buffer.alloc(1_000_000)
    for (let i = 0, state = seed; i < noise.length; i++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      noise[i] = state >>> 24
    }
    expect(decodeId(noise.toString('base64'))).toMatchObject({ ok: false, kind: 'unreadable' })
    expect(decodeId(noise.toString('latin1'))).toMatchObject({ ok: false, kind: 'unreadable' })
    expect(decodeId('='.repeat(1_000_000))).toMatchObject({ ok: false, kind: 'unreadable' })
  })

  it('10,000 calls, each in the next', () => {
    const { id } = chain(10_000)
    const decoded = decodeId(id)
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(decoded.findings).toEqual([])
    expect(recipeToPlan(decoded.recipe).plan?.calls).toHaveLength(10_000)
    const text = printRecipe(decoded.recipe)
    expect(text.length).toBeLessThan(1_000_000)
    expect(text.endsWith('\ntypeDef.withListOf(elementType: someTypeDef4999)\n')).toBe(true)
  })

  it('a recipe with 2^200 ways through it is printed once', () => {
    const builder = createRecipeBuilder(FLAT)
    let digest = builder.call({ type: TYPE, field: 'typeDef', arguments: [] })
    for (let i = 0; i < 200; i++) {
      const value = { kind: 'call', digest } as const
      const args = [
        { name: 'left', value },
        { name: 'right', value },
      ]
      digest = builder.call({ receiver: digest, type: TYPE, field: 'withBoth', arguments: args })
    }
    const decoded = decodeId(builder.encode(digest)!)
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(printRecipe(decoded.recipe).split('\n').length).toBeLessThan(210)
  })

  it('a cycle of 1,000 calls is printed to its end', () => {
    const calls = Array.from({ length: 1000 }, (_, i): [string, RecipeCall] => [
      `c${i}`,
      { receiver: `c${(i + 1) % 1000}`, type: TYPE, field: 'withObject', arguments: [] },
    ])
    const id = writeRecipe(
      'c0',
      calls.map(([digest, call]) => ({ digest, call })),
      false,
    )
    const decoded = decodeId(id)
    expect(decoded.findings.map(({ message }) => message)).toEqual(['withObject (c0) depends on its own result'])
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(printRecipe(decoded.recipe).startsWith('<cycle to c0>')).toBe(true)
  })

  it('each part of an ID fifty thousand times', () => {
    const texts = Array.from({ length: 50_000 }, (_, i) => `x${i % 7}`)
    const text = { kind: 'string', value: 'x' } as const
    const call: RecipeCall = {
      type: TYPE,
      field: 'typeDef',
      arguments: texts.map((name) => ({ name, value: text })),
      effectIds: texts,
      extraDigests: texts.map((digest) => ({ digest, label: '' })),
      implicitInputs: texts.map((name) => ({ name, value: { kind: 'list', values: [text] } })),
    }
    const repeated = { digest: 'b', call: { receiver: 'a', type: TYPE, field: 'withOptional', arguments: [] } }
    const decoded = decodeId(writeRecipe('b', [{ digest: 'a', call }, ...texts.map(() => repeated)], true))
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    const { effectIds, extraDigests, implicitInputs } = decoded.recipe.calls.get('a')!
    expect([effectIds?.length, extraDigests?.length, implicitInputs?.length]).toEqual([50_000, 50_000, 50_000])
    expect(decoded.findings.map(({ code }) => code)).toEqual(['id-digests-invented'])
    expect(printRecipe(decoded.recipe)).toHaveLength(50_000 * 9 + 24)
  })

  it('ten thousand calls that stand on a chain of ten thousand which stands on them', () => {
    const link = (
      digest: string,
      receiver: string,
      others: readonly string[],
    ): { digest: string; call: RecipeCall } => {
      const args = others.map((other) => ({ name: 'x', value: { kind: 'call', digest: other } as const }))
      return { digest, call: { receiver, type: TYPE, field: 'withObject', arguments: args } }
    }
    const count = 10_000
    const others = Array.from({ length: count }, (_, i) => `c${i}`)
    const chained = others.map((_, i) => link(`r${i}`, `r${i + 1}`, []))
    const hanging = others.map((digest) => link(digest, 'r0', []))
    const decoded = decodeId(writeRecipe('r0', [...chained, link(`r${count}`, 'r0', others), ...hanging], true))
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(printRecipe(decoded.recipe).length).toBeLessThan(count * 120)
  })

  it('a list 100,000 deep', () => {
    let literal = Buffer.from([0x10, 0x01])
    const parts: Buffer[] = []
    const length = (value: number): Buffer => {
      const bytes: number[] = []
      for (let rest = value; ; rest >>>= 7) {
        bytes.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest)
        if (rest <= 0x7f) return Buffer.from(bytes)
      }
    }
    // Made from the inside out, as heads that are put before what is there already.
    let size = literal.length
    for (let i = 0; i < 100_000; i++) {
      const inner = Buffer.concat([Buffer.from([0x0a]), length(size)])
      const list = Buffer.concat([Buffer.from([0x42]), length(size + inner.length)])
      parts.push(inner, list)
      size += inner.length + list.length
    }
    literal = Buffer.concat([...parts.reverse(), literal])
    const argument = Buffer.concat([Buffer.from([0x12]), length(literal.length), literal])
    const call = Buffer.concat([Buffer.from([0x12, 0, 0x22]), length(argument.length), argument])
    const entry = Buffer.concat([Buffer.from([0x0a, 0x01, 0x61, 0x12]), length(call.length), call])
    const id = Buffer.concat([Buffer.from([0x0a, 0x01, 0x61, 0x12]), length(entry.length), entry]).toString('base64')
    expect(decodeId(id).findings.map(({ message }) => message)).toEqual([
      `the ID is base64, but its content is not an ID: values nested more than 500 deep (byte 2009 of ${Buffer.from(id, 'base64').length})`,
    ])
  })

  it.each(['__proto__', 'constructor', 'toString'])('calls and arguments named %s', (name) => {
    const builder = createRecipeBuilder(FLAT)
    const args = [{ name, value: { kind: 'string', value: name } as const }]
    const decoded = decodeId(
      builder.encode(builder.call({ type: { namedType: name, nonNull: false }, field: name, arguments: args }))!,
    )
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(decoded.findings).toEqual([])
    expect(printRecipe(decoded.recipe)).toBe(`${name}(${name}: "${name}")\n`)
  })

  it('control characters do not reach the terminal', () => {
    const builder = createRecipeBuilder(FLAT)
    const digest = builder.call({ type: TYPE, field: 'type\u001b[31mDef', arguments: [], view: '*/\n' })
    const decoded = decodeId(builder.encode(digest)!)
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(printRecipe(decoded.recipe)).toBe('"type\\u001b[31mDef" /* view "*/\\n" */\n')
  })
})
