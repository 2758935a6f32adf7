import type { PragmaValue } from './pragmas.ts'

const MAX_DEPTH = 200

/** The first JSON value of a text from a place on, and where it ends; what stands behind it does not matter. */
export function readJson(
  text: string,
  start: number,
): { readonly value: PragmaValue; readonly end: number } | undefined {
  let at = start
  let depth = 0
  const blank = (): void => {
    while (at < text.length && /[ \t\r\n]/.test(text[at]!)) at++
  }
  const matched = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const string = (): string | undefined => {
    const found = matched(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y)
    return found === undefined ? undefined : ((JSON.parse(found) as string).toWellFormed?.() ?? JSON.parse(found))
  }
  const value = (): PragmaValue | undefined => {
    if (++depth > MAX_DEPTH) return undefined
    blank()
    const result = inner()
    depth--
    return result
  }
  function inner(): PragmaValue | undefined {
    switch (text[at]) {
      case '"':
        return string()
      case '[':
        return list()
      case '{':
        return object()
    }
    const word = matched(/true|false|null/y)
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    const number = matched(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y)
    // What begins like a longer number and is none, such as `1.` or `1e`, is no JSON.
    if (number === undefined || startsMore(number, text[at])) return undefined
    return Number.isFinite(Number(number)) ? Number(number) : undefined
  }
  const list = (): PragmaValue | undefined => {
    const items: PragmaValue[] = []
    at++
    blank()
    if (text[at] === ']') {
      at++
      return items
    }
    for (;;) {
      const item = value()
      if (item === undefined) return undefined
      items.push(item)
      blank()
      const sign = text[at++]
      if (sign === ']') return items
      if (sign !== ',') return undefined
    }
  }
  const object = (): PragmaValue | undefined => {
    const entries = new Map<string, PragmaValue>()
    at++
    blank()
    if (text[at] === '}') {
      at++
      return {}
    }
    for (;;) {
      blank()
      const key = string()
      blank()
      if (key === undefined || text[at++] !== ':') return undefined
      const item = value()
      if (item === undefined) return undefined
      entries.set(key, item)
      blank()
      const sign = text[at++]
      if (sign === '}') return Object.fromEntries(entries)
      if (sign !== ',') return undefined
    }
  }
  const result = value()
  return result === undefined ? undefined : { value: result, end: at }
}

/** Whether a number goes on in a way that makes it none. */
const startsMore = (number: string, next: string | undefined): boolean =>
  next === '.' ? !/[.eE]/.test(number) : (next === 'e' || next === 'E') && !/[eE]/.test(number)

/** JSON as Go writes it: keys sorted, `<`, `>`, `&` escaped. */
export function goJson(value: PragmaValue): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value === 'string') return goString(value)
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => `${goString(key)}:${goJson(item)}`)
      .join(',')}}`
  return String(value)
}

const goString = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
