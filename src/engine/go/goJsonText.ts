import { wellFormed } from './wellFormed.ts'

/** What a response is made of; objects are maps, because keys come from users. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>

const escaped = /[<>&\u2028\u2029]/g
const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A map with its keys in order, or a list, that is being written. */
type OpenValue = (
  | { readonly keys: readonly string[]; readonly map: ReadonlyMap<string, JsonValue> }
  | { readonly keys?: undefined; readonly items: readonly JsonValue[] }
) & { next: number }

/** JSON as Go writes it: the keys of objects sorted, HTML characters escaped. Answers nest as deep as what was asked. */
export function goJsonText(value: JsonValue): string {
  const parts: string[] = []
  const open: OpenValue[] = []
  begin(value, parts, open)
  for (let at = open[0]; at !== undefined; at = open[open.length - 1]) {
    const nth = at.next++
    if (nth === (at.keys ?? at.items).length) {
      parts.push(at.keys ? '}' : ']')
      open.pop()
      continue
    }
    if (nth > 0) parts.push(',')
    if (at.keys) {
      const key = at.keys[nth]!
      parts.push(quote(key), ':')
      begin(at.map.get(key)!, parts, open)
    } else {
      begin(at.items[nth]!, parts, open)
    }
  }
  return parts.join('')
}

function begin(value: JsonValue, parts: string[], open: OpenValue[]): void {
  if (typeof value === 'string') {
    parts.push(quote(value))
  } else if (typeof value === 'bigint') {
    parts.push(String(value))
  } else if (value === null || typeof value !== 'object') {
    parts.push(JSON.stringify(value))
  } else if (value instanceof Map) {
    const map = value as ReadonlyMap<string, JsonValue>
    parts.push('{')
    open.push({ keys: [...map.keys()].sort(), map, next: 0 })
  } else {
    parts.push('[')
    open.push({ items: value as readonly JsonValue[], next: 0 })
  }
}

/** A JSON string as Go writes it. */
export function quote(text: string): string {
  const json = JSON.stringify(wellFormed(text))
  return json.search(escaped) < 0 ? json : json.replace(escaped, escapeOf)
}
