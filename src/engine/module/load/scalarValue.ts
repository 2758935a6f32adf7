import { type GoJson, type GoJsonResult, goTypeName } from '../../go/goJson.ts'
import { goFloatText, parseGoBool, parseGoFloat, parseGoInt } from '../../go/goNumbers.ts'
import type { TypeDefState } from '../state.ts'

/**
 * A value of a primitive or a core scalar the way engines decode one from JSON: numbers and booleans may be in strings;
 * a number with a fraction is no integer, not even `2.0` (merge cases `default-*`, calls recordings).
 */
export function scalarValue(type: TypeDefState, value: GoJson): GoJsonResult {
  switch (type.kind) {
    case 'INTEGER_KIND':
      return number(value, 'Int', parseGoInt)
    case 'FLOAT_KIND':
      return number(value, 'Float', (text) => goFloatText(parseGoFloat(text)))
    case 'BOOLEAN_KIND':
      if (value.kind === 'string') return attempt(() => ({ kind: 'bool', value: parseGoBool(value.value) }))
      return value.kind === 'bool' ? { ok: true, value } : mismatch('Boolean', value)
    case 'VOID_KIND':
      if (value.kind === 'null') return { ok: true, value }
      return { ok: false, message: `cannot convert ${goTypeName(value)} to Void` }
    default:
      return value.kind === 'string' ? { ok: true, value } : mismatch('String', value)
  }
}

const mismatch = (name: string, value: GoJson): GoJsonResult => ({
  ok: false,
  message: `cannot create ${name} from ${goTypeName(value)}`,
})

function number(value: GoJson, name: string, parse: (text: string) => string): GoJsonResult {
  if (value.kind === 'number') return attempt(() => ({ kind: 'number', token: parse(value.token) }))
  if (value.kind === 'string') return attempt(() => ({ kind: 'number', token: parse(value.value) }))
  return mismatch(name, value)
}

function attempt(read: () => GoJson): GoJsonResult {
  try {
    return { ok: true, value: read() }
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof RangeError) return { ok: false, message: problem.message }
    throw problem
  }
}
