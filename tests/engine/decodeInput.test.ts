import { GraphQLFloat, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLString } from 'graphql'
import { expect, test } from 'vitest'
import { decodeInput } from '../../src/engine/api/decodeInput.ts'
import type { GivenValue } from '../../src/engine/api/inputValue.ts'
import { targetOf } from '../support/targetOf.ts'

const target = targetOf('v0.20.8')
const ints = new GraphQLList(GraphQLInt)
const pair = new GraphQLInputObjectType({ name: 'Pair', fields: { name: { type: GraphQLString } } })

const int = (value: bigint) => ({ kind: 'int', value })
const number = { value: { kind: 'float', value: 1.5 } }
const syntax = (text: string) => ({ error: `strconv.ParseFloat: parsing "${text}": invalid syntax` })

const rows: readonly [type: Parameters<typeof decodeInput>[1], given: GivenValue, decoded: unknown][] = [
  [ints, 'null', { value: { kind: 'list', values: [] } }],
  [ints, '[1, "2", 9007199254740993]', { value: { kind: 'list', values: [int(1n), int(2n), int(9007199254740993n)] } }],
  [ints, '{}', { error: 'decode "{}": json: cannot unmarshal object into Go value of type []interface {}' }],
  [
    new GraphQLList(pair),
    '[{"name": "x"}]',
    {
      value: {
        kind: 'list',
        values: [{ kind: 'fields', fields: [{ name: 'name', value: { kind: 'string', value: 'x' } }] }],
      },
    },
  ],
  [GraphQLInt, '+5', { value: int(5n) }],
  [GraphQLFloat, '1.5', number],
  [GraphQLFloat, '0x10', syntax('0x10')],
  [GraphQLFloat, ' 1', syntax(' 1')],
]

test.each(rows)('%s takes %j as engines do', (type, given, decoded) => {
  expect(decodeInput(target, type, given)).toEqual(decoded)
})
