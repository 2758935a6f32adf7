import { wellFormed } from './wellFormed.ts'

/** What a response is made of; objects are maps, because keys come from users. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | ReadonlyMap<string, JsonValue>

const escaped = /[<>&\u2028\u2029]/g
const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A map or list that is being written. */
interface OpenValue {
  readonly keys: readonly string[] | undefined
  readonly values: readonly JsonValue[]
  next: number
}

/** JSON as Go writes it: the keys of objects sorted, HTML characters escaped. Answers nest as deep as what was asked. */
export function goJsonText(value: JsonValue): string {
  const parts: string[] = []
  const open: OpenValue[] = []
  begin(value, parts, open)
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const nth = at.next++
    if (nth === at.values.length) {
      parts.push(at.keys ? '}' : ']')
      open.pop()
      continue
    }
    if (nth > 0) parts.push(',')
    if (at.keys) parts.push(quote(at.keys[nth]!), ':')
    begin(at.values[nth]!, parts, open)
  }
  return parts.join('')
}

function begin(value: JsonValue, parts: string[], open: OpenValue[]): void {
  if (typeof value === 'string') {
    parts.push(quote(value))
  } else if (value === null || typeof value !== 'object') {
    parts.push(JSON.stringify(value))
  } else if (value instanceof Map) {
    const map = value as ReadonlyMap<string, JsonValue>
    const keys = [...map.keys()].sort()
    parts.push('{')
    open.push({ keys, values: keys.map((key) => map.get(key)!), next: 0 })
  } else {
    parts.push('[')
    open.push({ keys: undefined, values: value as readonly JsonValue[], next: 0 })
  }
}

/** A JSON string as Go writes it. */
export function quote(text: string): string {
  const json = JSON.stringify(wellFormed(text))
  return json.search(escaped) < 0 ? json : json.replace(escaped, escapeOf)
}
