import { type GraphQLInputType, isRequiredInputField } from 'graphql'
import type { Target } from '../../versions/types.ts'
import { type GoJson, readGoJson } from '../go/goJson.ts'
import { parseGoBool, parseGoFloat, parseGoInt } from '../go/goNumbers.ts'
import { goQuote as q } from '../go/goQuote.ts'
import { inputShape } from './inputShape.ts'
import { type GivenNumber, type GivenValue, goTypeOf, type InputValue } from './inputValue.ts'

export type Decoded = { readonly value: InputValue } | { readonly error: string }

/** Reads what an argument was given as an ID. */
export type DecodeId = (given: GivenValue) => Decoded

const longKinds = /^(STRING|INTEGER|FLOAT|BOOLEAN|SCALAR|LIST|OBJECT|INTERFACE|INPUT|VOID|ENUM)$/

/** Reads a given value as an argument of that type; `decodeId` for types whose values are IDs. Errors in the engine's words. */
export function decodeInput(target: Target, type: GraphQLInputType, given: GivenValue, decodeId?: DecodeId): Decoded {
  const shape = inputShape(type)
  if (shape.kind === 'list') return decodeList(target, shape.element, given, decodeId)
  if (shape.kind === 'enum') {
    return decodeEnum(target, shape.type.name, (name) => shape.type.getValue(name) != null, given)
  }
  if (shape.kind === 'fields') {
    if (typeof given !== 'object' || given === null || !('fields' in given)) {
      return { error: `expected map[string]any, got ${goTypeOf(given)}` }
    }
    const fields: { name: string; value: InputValue }[] = []
    for (const field of Object.values(shape.type.getFields())) {
      const inner = given.fields.get(field.name)
      if (inner === undefined || inner === null) {
        if (isRequiredInputField(field)) return { error: `missing required input field ${q(field.name)}` }
        continue
      }
      const decoded = decodeInput(target, field.type, inner, decodeId)
      if ('error' in decoded) return decoded
      fields.push({ name: field.name, value: decoded.value })
    }
    return { value: { kind: 'fields', fields } }
  }
  if (decodeId) return decodeId(given)
  return decodeScalar(target, shape.type.name, given)
}

function decodeList(target: Target, element: GraphQLInputType, given: GivenValue, decodeId?: DecodeId): Decoded {
  let items: readonly GivenValue[]
  if (typeof given === 'string') {
    const read = readGoJson(given)
    if (!read.ok) return { error: `decode ${q(given)}: ${read.message}` }
    if (read.value.kind !== 'array' && read.value.kind !== 'null')
      return {
        error: `decode ${q(given)}: json: cannot unmarshal ${goJsonKind(read.value)} into Go value of type []interface {}`,
      }
    items = read.value.kind === 'null' ? [] : read.value.items.map(jsonGiven)
  } else if (isList(given)) {
    items = given
  } else {
    return { error: `cannot create ArrayInput from ${goTypeOf(given)}` }
  }
  const values: InputValue[] = []
  for (const [index, item] of items.entries()) {
    const decoded = decodeInput(target, element, item, decodeId)
    if ('error' in decoded) return { error: `ArrayInput.New[${index}]: ${decoded.error}` }
    values.push(decoded.value)
  }
  return { value: { kind: 'list', values } }
}

const isList = (given: GivenValue): given is readonly GivenValue[] => Array.isArray(given)

const goJsonKind = (value: GoJson): string => (value.kind === 'bool' ? 'bool' : value.kind)

function jsonGiven(value: GoJson): GivenValue {
  switch (value.kind) {
    case 'null':
      return null
    case 'bool':
    case 'string':
      return value.value
    case 'number':
      return { number: /^-?\d+$/.test(value.token) ? BigInt(value.token) : Number(value.token) }
    case 'array':
      return value.items.map(jsonGiven)
    case 'object':
      return { fields: new Map([...value.entries].map(([key, inner]) => [key, jsonGiven(inner)])) }
  }
}

function decodeEnum(target: Target, name: string, has: (member: string) => boolean, given: GivenValue): Decoded {
  if (typeof given !== 'string') return { error: `cannot create enum name from ${goTypeOf(given)}` }
  const isShortKind = name === 'TypeDefKind' && longKinds.test(given)
  if (isShortKind && target.behaves('short-kinds-accepted')) return { value: { kind: 'enum', value: `${given}_KIND` } }
  if (has(given)) return { value: { kind: 'enum', value: given } }
  if (!target.behaves('enum-errors-say-member')) return { error: `invalid enum value ${q(given)}` }
  return { error: `invalid enum member ${q(given)} for core.${name}` }
}

const isNumber = (value: GivenValue): value is GivenNumber =>
  typeof value === 'object' && value !== null && 'number' in value

function attempt(read: () => InputValue): Decoded {
  try {
    return { value: read() }
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof RangeError) return { error: problem.message }
    throw problem
  }
}

function decodeScalar(target: Target, name: string, value: GivenValue): Decoded {
  const isVariable = isNumber(value)
  const given = (name === 'Int' || name === 'Float') && isVariable ? value.number : value
  const cannot = { error: `cannot create ${name} from ${goTypeOf(given)}` }
  switch (name) {
    case 'String':
      return typeof given === 'string' ? { value: { kind: 'string', value: given } } : cannot
    case 'Boolean':
      if (typeof given === 'boolean') return { value: { kind: 'bool', value: given } }
      if (typeof given !== 'string') return cannot
      return attempt(() => ({ kind: 'bool', value: parseGoBool(given) }))
    case 'Int': {
      if (typeof given === 'number' && !isVariable && !target.behaves('int-takes-whole-fractions')) return cannot
      if (typeof given === 'number' && Number.isInteger(given)) return { value: { kind: 'int', value: BigInt(given) } }
      if (typeof given === 'number') return { error: `cannot create Int from ${given}` }
      if (typeof given !== 'bigint' && typeof given !== 'string') return cannot
      return attempt(() => ({ kind: 'int', value: BigInt(parseGoInt(String(given))) }))
    }
    case 'Float':
      if (typeof given === 'bigint' && isVariable) return { value: { kind: 'float', value: Number(given) } }
      if (typeof given === 'number') return { value: { kind: 'float', value: given } }
      if (typeof given !== 'string') return cannot
      return attempt(() => ({ kind: 'float', value: parseGoFloat(given) }))
    default:
      if (given === '' && name === 'JSON' && target.behaves('empty-json-is-null')) return { value: { kind: 'null' } }
      if (typeof given === 'string') return { value: { kind: 'string', value: given } }
      return { error: `cannot convert ${goTypeOf(given)} to ${name}` }
  }
}
