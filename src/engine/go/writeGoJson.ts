import type { GoJson } from './goJson.ts'

const escaped = /[<>&\u2028\u2029]/g

const quote = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    escaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** JSON the way Go writes a decoded value: keys sorted, HTML characters escaped, number tokens as they were. */
export function writeGoJson(value: GoJson): string {
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'bool':
      return String(value.value)
    case 'number':
      return value.token
    case 'string':
      return quote(value.value)
    case 'array':
      return `[${value.items.map(writeGoJson).join(',')}]`
    case 'object': {
      const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1))
      return `{${entries.map(([key, item]) => `${quote(key)}:${writeGoJson(item)}`).join(',')}}`
    }
  }
}
