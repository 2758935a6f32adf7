import type { ValueNode } from 'graphql'
import { goQuote as q } from '../go/goQuote.ts'
import { wellFormed } from '../go/wellFormed.ts'
import type { GivenValue } from './inputValue.ts'

/** A value of a document with its variables filled in; `undefined`: a variable that was not given. */
export function givenValue(node: ValueNode, variables: ReadonlyMap<string, GivenValue>): GivenValue | undefined {
  switch (node.kind) {
    case 'Variable':
      return variables.get(node.name.value)
    case 'IntValue':
      return BigInt(node.value)
    case 'FloatValue':
      return Number(node.value)
    case 'StringValue':
    case 'EnumValue':
      return node.value
    case 'BooleanValue':
      return node.value
    case 'NullValue':
      return null
    case 'ListValue':
      return node.values.map((value) => givenValue(value, variables) ?? null)
    case 'ObjectValue':
      return {
        fields: new Map(node.fields.map(({ name, value }) => [name.value, givenValue(value, variables) ?? null])),
      }
  }
}

/** What is wrong with an integer in a value, which is read before anything is known of its type. */
export function integerProblem(node: ValueNode): string | undefined {
  switch (node.kind) {
    case 'IntValue': {
      if (node.value.length < 19 || BigInt.asIntN(64, BigInt(node.value)) === BigInt(node.value)) return undefined
      return `strconv.ParseInt: parsing ${q(node.value)}: value out of range`
    }
    case 'ListValue':
      return firstProblem(node.values)
    case 'ObjectValue':
      return firstProblem(node.fields.map(({ value }) => value))
    default:
      return undefined
  }
}

function firstProblem(nodes: readonly ValueNode[]): string | undefined {
  for (const node of nodes) {
    const problem = integerProblem(node)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** A value of the variables of a request. */
export function givenJson(value: unknown): GivenValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number' || typeof value === 'bigint') return { number: value }
  if (Array.isArray(value)) return value.map(givenJson)
  if (typeof value === 'object') {
    return { fields: new Map(Object.entries(value).map(([name, inner]) => [name, givenJson(inner)])) }
  }
  return null
}
