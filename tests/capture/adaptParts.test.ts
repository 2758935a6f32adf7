import { expect, it } from 'vitest'
import { enumWires, mergeIntrospection, splitDocument } from '../../src/capture/adapt/index.ts'
import { dependencyTypes } from '../../src/cli/adapt/dependencyTypes.ts'
import { translate } from '../../src/translate/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf } from '../translate/documentOf.ts'

const flat = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ')
const split = (query: string, fields: readonly string[] = [], variables: Record<string, unknown> = {}) => {
  const made = splitDocument(query, {
    isOwnId: (id) => id === 'ours',
    hasThere: (name) => fields.includes(name),
    variables,
  })
  return made && { here: flat(made.here), there: flat(made.there), introspects: made.introspects }
}

it.each([
  ['{currentFunctionCall{parentName}}', { here: '{currentFunctionCall{parentName}}' }],
  ['{node(id:"ours"){id}}', { here: '{node(id:"ours"){id}}' }],
  ['{error(message:"x"){id}}', { here: '{error(message:"x"){id}}' }],
  ['{version currentFunctionCall{name}}', { here: '{ currentFunctionCall { name } }', there: '{ version }' }],
  ['{node(id:"c"){... on Container{stdout}}}', { there: '{ node: loadContainerFromID(id: "c") { stdout } }' }],
])('of %s each side answers its part', (query, expected) => {
  expect(split(query)).toEqual({ here: undefined, there: undefined, introspects: false, ...expected })
})

it('leaves to the real session, as it is, what it knows and what nobody can read', () => {
  expect([
    split('{version}'),
    split('{node(id:"c"){... on Container{stdout}}}', ['node']),
    split('{loadContainerFromID(id:"c"){stdout}}', ['loadContainerFromID', 'node']),
    split('{'),
  ]).toEqual([undefined, undefined, undefined, undefined])
})

it('writes an older client’s loads as newer engines have them, and knows IDs in variables', () => {
  expect(split('{loadContainerFromID(id:"c"){stdout}}', ['node'])?.there).toBe(
    '{ loadContainerFromID: node(id: "c") { ... on Container { stdout } } }',
  )
  expect(split('query($i:ID!){node(id:$i){id}}', ['node'], { i: 'ours' })?.here).toBe('query($i:ID!){node(id:$i){id}}')
})

it('shows the types of dependencies in the introspection of the engine that the SDK fits', () => {
  const schema = (query: string[], ...more: object[]) =>
    JSON.stringify({
      data: {
        __schema: {
          queryType: { name: 'Query' },
          types: [{ name: 'Query', fields: query.map((name) => ({ name })) }, ...more],
        },
      },
    })
  const merged = mergeIntrospection(
    schema(['a', 'b'], { name: 'A', own: true }),
    schema(['b', 'dep'], { name: 'A' }, { name: 'Dep' }),
  )
  expect(JSON.parse(merged ?? '')).toEqual(
    JSON.parse(schema(['a', 'b', 'dep'], { name: 'A', own: true }, { name: 'Dep' })),
  )
  expect([mergeIntrospection('{', schema([])), mergeIntrospection(schema([]), '{"errors":[]}')]).toEqual([
    undefined,
    undefined,
  ])
})

it('asks a session whose engine would refuse the SDK’s introspection by one that every engine takes, and once', async () => {
  const types = (name: string) => ({ __schema: { types: [{ name }] } })
  const asked: string[] = []
  const introspect = (release: string) =>
    dependencyTypes(
      {
        query: async (query) => {
          asked.push(query.includes('IntrospectionQuery') ? 'plain' : query)
          return { ok: true, data: types('Dep') }
        },
      },
      targetOf(release),
    )
  const here = JSON.stringify({ data: types('A') })
  const both = '{"data":{"__schema":{"types":[{"name":"A"},{"name":"Dep"}]}}}'
  const [older, newer] = [introspect('v0.18.12'), introspect('v0.21.8')]
  expect([await older(here, 'own'), await older(here, 'own'), await newer(here, 'own')]).toEqual([both, both, both])
  expect([await newer('{"data":{"__type":null}}', 'other'), asked]).toEqual([
    '{"data":{"__type":null}}',
    ['plain', 'own'],
  ])
})

const level = { kind: 'ENUM', name: 'Level' }
const paint = documentOf({
  objects: [
    {
      name: 'Paint',
      constructorFunction: { arguments: [{ name: 'level', type: level }] },
      fields: [
        { name: 'level', type: level },
        { name: 'other', type: { kind: 'OBJECT', name: 'Paint', optional: true } },
        { name: 'secret', type: level, private: true },
      ],
      functions: [
        {
          name: 'coat',
          returnType: { kind: 'LIST', elementType: level },
          arguments: [
            { name: 'on', type: level },
            { name: 'times', type: { kind: 'INTEGER' } },
            { name: 'said', type: { kind: 'STRING' } },
          ],
        },
      ],
    },
  ],
  enums: [
    {
      name: 'Level',
      members: [
        { name: 'LOW', value: 'low' },
        { name: 'HIGH', value: 'high' },
      ],
    },
  ],
})
const wiresOn = (release: string) => enumWires(paint, translate(paint, targetOf(release)).wire)
const call = {
  parentName: 'Paint',
  name: 'coat',
  parent: '{"level":"low","other":{"level":"high"},"secret":"low","more":12345678901234567890}',
  inputArgs: [
    { name: 'on', value: '"high"' },
    { name: 'times', value: '12345678901234567890' },
    { name: 'said', value: '"low"' },
  ],
}

it('translates members of enums both ways where the engine knows values only, and nothing else', () => {
  const wires = wiresOn('v0.18.10')
  expect(wires.toSdk(call)).toEqual({
    ...call,
    parent: '{"level":"LOW","more":12345678901234567890,"other":{"level":"HIGH"},"secret":"low"}',
    inputArgs: [{ name: 'on', value: '"HIGH"' }, call.inputArgs[1], call.inputArgs[2]],
  })
  expect(wires.fromSdk(call, '["LOW","HIGH",null]')).toBe('["low","high",null]')
  const made = { ...call, name: '', parent: 'null', inputArgs: [{ name: 'level', value: '"low"' }] }
  expect(wires.toSdk(made)).toEqual({ ...made, inputArgs: [{ name: 'level', value: '"LOW"' }] })
  expect(wires.fromSdk(made, '{"level":"LOW","secret":"LOW"}')).toBe('{"level":"low","secret":"LOW"}')
})

it('leaves all of it alone where members have names', () => {
  const wires = wiresOn('v0.18.11')
  expect([wires.toSdk(call), wires.fromSdk(call, '["LOW"]')]).toEqual([call, '["LOW"]'])
})
