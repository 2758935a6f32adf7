import { wellFormed } from './wellFormed.ts'

/** What a response is made of; objects are maps, because keys come from users. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | ReadonlyMap<string, JsonValue>

const escaped = /[<>&\u2028\u2029]/g
const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON as Go writes it: the keys of objects sorted, HTML characters escaped. */
export function goJsonText(value: JsonValue): string {
  const parts: string[] = []
  write(value, parts)
  return parts.join('')
}

function write(value: JsonValue, parts: string[]): void {
  if (typeof value === 'string') {
    parts.push(quote(value))
  } else if (value === null || typeof value !== 'object') {
    parts.push(JSON.stringify(value))
  } else if (value instanceof Map) {
    let separator = '{'
    for (const key of [...(value as ReadonlyMap<string, JsonValue>).keys()].sort()) {
      parts.push(separator, quote(key), ':')
      write((value as ReadonlyMap<string, JsonValue>).get(key)!, parts)
      separator = ','
    }
    parts.push(separator === '{' ? '{}' : '}')
  } else {
    let separator = '['
    for (const item of value as readonly JsonValue[]) {
      parts.push(separator)
      write(item, parts)
      separator = ','
    }
    parts.push(separator === '[' ? '[]' : ']')
  }
}

/** A JSON string as Go writes it. */
export function quote(text: string): string {
  const json = JSON.stringify(wellFormed(text))
  return json.search(escaped) < 0 ? json : json.replace(escaped, escapeOf)
}
