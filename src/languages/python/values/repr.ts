import type { Value } from './types.ts'

/** Python's `repr` of a float. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf'
  if (Object.is(value, -0)) return '-0.0'
  const [mantissa = '', exponentText] = value.toExponential().split('e')
  const exponent = Number(exponentText)
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? '-' : '+'
    return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  const plain = String(value)
  if (plain.includes('e')) return value.toFixed(20).replace(/0+$/, '')
  return plain.includes('.') ? plain : `${plain}.0`
}

/** Python's `repr` of a text. */
export function textRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'"
  const escaped = value.replace(/[\\\n\r\t]|[\p{Cc}]/gu, (character) => {
    const short = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character]
    return short ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote
}

const joined = (items: readonly (string | undefined)[]): string | undefined =>
  items.includes(undefined) ? undefined : items.join(', ')

/** Python's `repr`; undefined where that takes running code. */
export function repr(value: Value): string | undefined {
  switch (value.kind) {
    case 'none':
      return 'None'
    case 'ellipsis':
      return 'Ellipsis'
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'int':
      return String(value.value)
    case 'float':
      return floatText(value.value)
    case 'str':
      return textRepr(value.value)
    case 'bytes':
      return `b${textRepr(String.fromCharCode(...value.value)).replace(/[\x80-\xff]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`)}`
    case 'list': {
      const items = joined(value.items.map(repr))
      return items === undefined ? undefined : `[${items}]`
    }
    case 'tuple': {
      const items = joined(value.items.map(repr))
      return items === undefined ? undefined : `(${items}${value.items.length === 1 ? ',' : ''})`
    }
    case 'set': {
      if (value.items.length > 1) return undefined
      const items = joined(value.items.map(repr))
      return items === undefined ? undefined : value.items.length === 0 ? 'set()' : `{${items}}`
    }
    case 'dict': {
      const entries = joined(
        value.entries.map(([key, item]) => {
          const [left, right] = [repr(key), repr(item)]
          return left === undefined || right === undefined ? undefined : `${left}: ${right}`
        }),
      )
      return entries === undefined ? undefined : `{${entries}}`
    }
    case 'member': {
      const of = value.class.kind === 'class' ? value.class.name : value.class.path.split('.').at(-1)
      const inner = repr(value.value)
      return inner === undefined || of === undefined ? undefined : `<${of}.${value.name}: ${inner}>`
    }
    default:
      return undefined
  }
}

/** Python's `str`; undefined where that takes running code. */
export function str(value: Value): string | undefined {
  if (value.kind === 'str') return value.value
  if (value.kind === 'member') return undefined
  return repr(value)
}
