import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { batchDocuments, batchPlan } from '../../src/emit/index.ts'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import { formatFinding } from '../../src/findings/index.ts'
import { refusals } from '../../src/register/refusals.ts'
import type { EngineError } from '../../src/session/index.ts'
import { type Plan, type Translation, translate } from '../../src/translate/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'

const place = (line: number): object => ({ filename: 'src/index.ts', line, column: 3 })

const translation = ((): Translation & { plan: Plan } => {
  const decoded = decodeTypedefs(
    JSON.stringify({
      formatVersion: 1,
      name: 'deploy',
      objects: [
        {
          name: 'Deploy',
          sourceMap: place(1),
          functions: [
            {
              name: 'status',
              sourceMap: place(20),
              description: '🦆 ducks',
              returnType: { kind: 'ENUM', name: 'Status' },
              arguments: [
                {
                  name: 'image',
                  type: { kind: 'STRING' },
                  description: '🦆🦆',
                  deprecated: 'no',
                  sourceMap: place(22),
                },
              ],
              check: true,
            },
          ],
        },
      ],
      enums: [
        {
          name: 'Status',
          sourceMap: place(10),
          members: [
            { name: 'ACTIVE', value: 'active', sourceMap: place(11) },
            { name: 'bad-x', value: 'bad', sourceMap: place(12) },
          ],
        },
      ],
    }),
  )
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  const made = translate(decoded.typedefs, targetOf('v0.21.8'))
  if (made.plan === undefined) throw new Error('refused')
  return made as Translation & { plan: Plan }
})()

const { plan, target } = translation
const documents = batchPlan(plan).levels.flatMap((chains) =>
  batchDocuments(plan, target, chains, (index) => `ID${index}`),
)
const holding = (text: string): (typeof documents)[number] => documents.find(({ document }) => document.includes(text))!

const told = (errors: readonly Partial<EngineError>[], document: (typeof documents)[number]): string[] =>
  refusals(
    errors.map((error) => ({ message: '', rawMessage: '', extensions: {}, ...error })),
    translation,
    plan,
    document,
  ).map((finding) => formatFinding(finding, 'typedefs.json'))

test('a path leads to the member, its source line and the engine’s words', () => {
  const document = holding('withEnumMember')
  const key = /(c\d+):withEnumMember\(name:"bad-x"/.exec(document.document)![1]!
  const message = 'enum name "BAD-X" is not valid (only letters, digits and underscores are allowed)'
  expect(told([{ path: ['typeDef', 'withEnum', 'withEnumMember', key], message }], document)).toEqual([
    `src/index.ts:12:3  error    Enum Status, member bad-x: the engine refuses withEnumMember("bad-x"). The engine says: ${message}. Fix that part; \`moduledefs check\` finds most of these without an engine.  [registration-refused]`,
  ])
})

test('errors come in the order of the document, in whatever order the engine names them', () => {
  const document = holding('withKind')
  const [first, second] = [...document.document.matchAll(/(c\d+):sourceMap\(filename:"src\/index.ts",line:(\d+)/g)]
  const errors = [
    { path: [second![1]!], message: 'second' },
    { path: [first![1]!], message: 'first' },
  ]
  const places = [first, second].map((match) => `src/index.ts:${match![2]}:3`)
  expect(told(errors, document).map((line) => line.split('  ')[0])).toEqual(places)
})

test('a validation error leads to the call that stands there, behind emoji too', () => {
  const document = holding('withCheck')
  const errors = validate(buildSchema(targetOf('v0.18.10')), parse(document.document))
  const inUnits = errors.map(({ message, locations }) => ({ message, locations: [...locations!] }))
  const lines = document.document.split('\n')
  const inCharacters = inUnits.map(({ message, locations }) => ({
    message,
    locations: locations.map(({ line, column }) => ({
      line,
      column: [...lines[line - 1]!.slice(0, column - 1)].length + 1,
    })),
  }))
  expect(inCharacters).not.toEqual(inUnits)
  const expected = [
    'src/index.ts:22:3  error    Object Deploy, function status, argument image: the engine refuses withArg("image"). The engine says: Unknown argument "deprecated" on field "Function.withArg".',
    'src/index.ts:20:3  error    Object Deploy, function status: the engine refuses withCheck. The engine says: Cannot query field "withCheck" on type "Function".',
    'src/index.ts:11:3  error    Enum Status, member ACTIVE: the engine refuses withEnumMember("ACTIVE"). The engine says: Cannot query field "withEnumMember" on type "TypeDef".',
  ]
  for (const errorsOf of [inUnits, inCharacters])
    expect(told(errorsOf, document).map((line) => line.split(' Did you mean')[0]!.split(' Fix')[0])).toEqual(expected)
})

test('an engine that names only a field leads to the first call of it', () => {
  const document = holding('withEnumMember')
  expect(
    told(
      [{ message: 'parse selections: parse field "withEnumMember": TypeDef has no such field: "withEnumMember"' }],
      document,
    ),
  ).toEqual([
    'src/index.ts:11:3  error    Enum Status, member ACTIVE: the engine refuses withEnumMember("ACTIVE"). The engine says: parse selections: parse field "withEnumMember": TypeDef has no such field: "withEnumMember". Fix that part; `moduledefs check` finds most of these without an engine.  [registration-refused]',
  ])
})

test('an engine that names a value leads to the call that has it', () => {
  const message = 'parse selections: parse field "withEnumMember": init arg "name" value: invalid "bad-x"'
  expect(told([{ message }], holding('withEnumMember'))[0]).toContain(
    'src/index.ts:12:3  error    Enum Status, member bad-x:',
  )
})

test('an engine that names nothing', () => {
  expect(told([{ message: 'context deadline exceeded' }], holding('withKind'))).toEqual([
    "typedefs.json  error    The engine refuses the registration and does not say where. The engine says: context deadline exceeded. See the engine's message; `moduledefs check` may find the place.  [registration-refused-somewhere]",
  ])
})
