import fc from 'fast-check'
import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { parseDeep } from '../../src/engine/api/parseDeep.ts'
import { propertySettings } from '../support/arbitraryTypedefs.ts'

const bare = (body: string) => JSON.parse(JSON.stringify(parse(body, { noLocation: true })))
const deep = (body: string, levels: number) => JSON.parse(JSON.stringify(parseDeep(body, levels)))

// Names, texts and comments that look like what documents are cut at.
const head = fc.constantFrom(
  'a',
  'b: a',
  'cut0',
  'cut',
  'a(b: "}{")',
  'a(b: "\\"{")',
  'a(b: """{ \\""" } {""")',
  'a(b: {c: {d: 1}, e: [{f: 2}]})',
  '... on A',
  '...',
  'a @skip(if: {x: 1})',
  '#{\n a',
)
const { set } = fc.letrec<{ set: string; one: string }>((tie) => ({
  set: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((ones) => `{ ${ones.join(' ')} }`),
  one: fc.oneof(
    { depthSize: 'large' },
    fc.constantFrom('a', 'cut1', '...F', 'b: a(c: "{")'),
    fc.tuple(head, tie('set')).map(([before, after]) => `${before} ${after}`),
  ),
}))

describe('parseDeep', () => {
  it('gives the nodes that the library gives, wherever it cuts', () => {
    fc.assert(
      fc.property(set, set, fc.integer({ min: 1, max: 4 }), (query, fragment, levels) => {
        const body = `query Q($v: In = {a: {b: 1}}) ${query} fragment F on A ${fragment}`
        expect(deep(body, levels)).toEqual(bare(body))
      }),
      propertySettings(500),
    )
  })

  it('goes down further than the library', () => {
    const body = `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`
    expect(() => parse(body)).toThrow(RangeError)
    let levels = 0
    const [query] = parseDeep(body).definitions
    for (let at = query?.kind === 'OperationDefinition' ? query.selectionSet : undefined; at; levels++) {
      const [only] = at.selections
      at = only?.kind === 'Field' ? only.selectionSet : undefined
    }
    expect(levels).toBe(20_000)
  })

  it('says of what is no document what the library says', () => {
    for (const body of ['{a{b{c{d}}', '{a{b{c{(}}}}', '{a{b}}}', '{a{b{}}}', '}{']) {
      const said = (read: () => unknown): string => {
        try {
          return print(read() as never)
        } catch (error) {
          return String(error)
        }
      }
      expect([body, said(() => parseDeep(body, 2))]).toEqual([body, said(() => parse(body, { noLocation: true }))])
    }
  })
})
