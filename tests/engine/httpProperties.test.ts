import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withEngine } from '../support/withEngine.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)
const headers = { 'content-type': 'application/json' }

const word = fc.constantFrom(
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '...',
    '@',
    '"',
    '"""',
    '#',
    '\\u',
    '\n',
    ',',
    'on',
    'query',
    'fragment',
  ],
  ...[
    'typeDef',
    'withObject',
    'name',
    'id',
    '__typename',
    '__proto__',
    'constructor',
    'version',
    '1',
    '-1e9',
    'null',
    '🦆',
  ],
)
const documents = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
)
const bodies = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record({ query: documents, variables: fc.jsonValue(), operationName: fc.jsonValue() }, { requiredKeys: [] })
    .map((value) => JSON.stringify(value)),
)

it.each(['v0.12.4', 'v0.18.10', 'v1.0.0-beta.10'])('%s answers any body with JSON, and goes on', (version) =>
  withEngine({ version }, async (client) => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await client.raw({ headers, body })
        expect([200, 400, 422]).toContain(answer.status)
        expect(Object.keys(JSON.parse(answer.body) as object)).toContain('data')
      }),
      { seed, numRuns: 400 },
    )
    expect((await client.ask('{version}')).data).toEqual({ version })
  }),
)

it.each(['v0.18.10', 'v1.0.0-beta.10'])('%s gives any text back as it came', (version) =>
  withEngine({ version }, async (client) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        const { data } = await client.ask('query($t:String!){sourceMap(filename:$t,line:1,column:1){filename}}', {
          variables: { t: text },
        })
        expect(data).toEqual({ sourceMap: { filename: text } })
      }),
      { seed, numRuns: 200 },
    )
  }),
)
