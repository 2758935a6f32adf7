import type { Target } from '../../../versions/types.ts'
import { type GoJson, goTypeName, readGoJson } from '../../go/goJson.ts'
import { goFloat } from '../../go/goNumbers.ts'
import { goQuote } from '../../go/goQuote.ts'
import type { TypeDefState } from '../state.ts'
import { scalarValue } from './scalarValue.ts'
import { typeName } from './typeText.ts'

/** `literal`: the default as the schema shows it, in GraphQL. `step`: which of the two ways to fail it was. */
export type DecodedDefault =
  | { readonly ok: true; readonly literal: string }
  | { readonly ok: false; readonly step: 'json' | 'type'; readonly message: string }

class Mismatch extends Error {}

/**
 * Reads a default the way an engine does when it makes the schema: JSON first (anything after the first value is ignored),
 * then the argument's type. Strings are parsed for numbers and booleans; enum names are not checked (merge cases
 * `default-*`).
 */
export function decodeDefault(target: Target, type: TypeDefState, text: string): DecodedDefault {
  const read = readGoJson(text)
  if (!read.ok) return { ok: false, step: 'json', message: read.message }
  try {
    return { ok: true, literal: literalOf(target, type, read.value) }
  } catch (problem) {
    if (problem instanceof Mismatch) return { ok: false, step: 'type', message: problem.message }
    throw problem
  }
}

const refuse = (message: string): never => {
  throw new Mismatch(message)
}

function literalOf(target: Target, type: TypeDefState, value: GoJson): string {
  if (type.optional && value.kind === 'null') return 'null'
  if (type.asList) return listLiteral(target, type.asList.elementTypeDef, value)
  switch (type.kind) {
    case 'ENUM_KIND':
      return enumLiteral(value)
    case 'OBJECT_KIND':
    case 'INTERFACE_KIND':
      return idLiteral(target, type, value)
    default: {
      const read = scalarValue(type, value)
      if (!read.ok) return refuse(read.message)
      const { value: scalar } = read
      return type.kind === 'FLOAT_KIND' && scalar.kind === 'number'
        ? goFloat(Number(scalar.token))
        : scalarLiteral(scalar)
    }
  }
}

const scalarLiteral = (value: GoJson): string => {
  if (value.kind === 'string') return JSON.stringify(value.value)
  if (value.kind === 'number') return value.token
  return value.kind === 'bool' ? String(value.value) : 'null'
}

function enumLiteral(value: GoJson): string {
  switch (value.kind) {
    case 'string':
      return value.value
    case 'bool':
      return refuse(`invalid enum name ${value.value}`)
    case 'null':
      return refuse('invalid enum name null')
    default:
      return refuse(`cannot create enum name from ${goTypeName(value)}`)
  }
}

function listLiteral(target: Target, element: TypeDefState, value: GoJson): string {
  if (value.kind === 'array') return `[${value.items.map((item) => literalOf(target, element, item)).join(',')}]`
  if (value.kind !== 'string') return refuse(`expected array, got ${goTypeName(value)}`)
  const read = readGoJson(value.value)
  if (!read.ok) return refuse(`decode ${goQuote(value.value)}: ${read.message}`)
  if (read.value.kind === 'null') return '[]'
  if (read.value.kind !== 'array') {
    const got = read.value.kind
    return refuse(`decode ${goQuote(value.value)}: json: cannot unmarshal ${got} into Go value of type []interface {}`)
  }
  return listLiteral(target, element, read.value)
}

const standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Only the base64 of an ID is looked at: what it stands for shows when it is loaded. */
function idLiteral(target: Target, type: TypeDefState, value: GoJson): string {
  const unified = target.behaves('native-interfaces')
  if (value.kind !== 'string')
    return refuse(
      unified ? `cannot convert ${goTypeName(value)} to ID` : `expected string for DynamicID, got ${goTypeName(value)}`,
    )
  if (standardBase64.test(value.value)) return JSON.stringify(value.value)
  const at = firstIllegalByte(value.value)
  const problem = `failed to decode base64: illegal base64 data at input byte ${at}`
  return refuse(unified ? problem : `decode ${goQuote(typeName(type))} ID: ${problem}`)
}

function firstIllegalByte(text: string): number {
  const illegal = text.search(/[^A-Za-z0-9+/]/)
  if (illegal >= 0) return illegal
  return text.length - (text.length % 4)
}
