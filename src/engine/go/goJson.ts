import { goQuote } from './goQuote.ts'

/** A JSON value as Go decodes it with its numbers as written. */
export type GoJson =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly token: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly GoJson[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, GoJson> }

export type GoJsonResult =
  | { readonly ok: true; readonly value: GoJson }
  | { readonly ok: false; readonly message: string }

const maxDepth = 10_000
const literals: Readonly<Record<string, GoJson>> = {
  null: { kind: 'null' },
  true: { kind: 'bool', value: true },
  false: { kind: 'bool', value: false },
}
const escaped: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

class Problem extends Error {}

/** A character as Go's messages show it: by its first byte. */
const shown = (character: string): string => {
  if (character === "'") return "'\\''"
  if (character === '"') return "'\"'"
  const byte = new TextEncoder().encode(character)[0] ?? 0
  return `'${goQuote(String.fromCharCode(byte)).slice(1, -1)}'`
}

/**
 * Reads the first JSON value of a text the way Go's decoder does: what follows the value is ignored, and the messages are
 * Go's (`invalid character 'o' in literal null (expecting 'u')`).
 */
export function readGoJson(text: string): GoJsonResult {
  let at = 0

  const refuse = (context: string): never => {
    const code = text.codePointAt(at)
    const character = code === undefined ? undefined : String.fromCodePoint(code)
    throw new Problem(character === undefined ? 'unexpected EOF' : `invalid character ${shown(character)} ${context}`)
  }
  const skipSpace = (): void => {
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\n') at++
  }
  const readLiteral = (word: string): GoJson => {
    for (const letter of word) {
      if (text[at] !== letter) refuse(`in literal ${word} (expecting ${shown(letter)})`)
      at++
    }
    return literals[word]!
  }
  const isDigit = (): boolean => text[at] !== undefined && text[at]! >= '0' && text[at]! <= '9'
  const readDigits = (context: string): void => {
    if (!isDigit()) refuse(context)
    while (isDigit()) at++
  }
  const readNumber = (): GoJson => {
    const start = at
    if (text[at] === '-') at++
    if (text[at] === '0') at++
    else readDigits('in numeric literal')
    if (text[at] === '.') {
      at++
      readDigits('after decimal point in numeric literal')
    }
    if (text[at] === 'e' || text[at] === 'E') {
      at++
      if (text[at] === '+' || text[at] === '-') at++
      readDigits('in exponent of numeric literal')
    }
    return { kind: 'number', token: text.slice(start, at) }
  }
  const readEscape = (): string => {
    at++
    const letter = text[at]
    if (letter === 'u') {
      let code = 0
      for (let digit = 0; digit < 4; digit++) {
        at++
        const value = Number.parseInt(text[at] ?? '', 16)
        if (Number.isNaN(value)) refuse('in \\u hexadecimal character escape')
        code = code * 16 + value
      }
      at++
      return String.fromCharCode(code)
    }
    const plain = letter === undefined ? undefined : escaped[letter]
    if (plain === undefined) return refuse('in string escape code')
    at++
    return plain
  }
  const readString = (): string => {
    at++
    let value = ''
    while (text[at] !== '"') {
      const character = text[at]
      if (character === undefined || character < ' ') refuse('in string literal')
      else if (character === '\\') value += readEscape()
      else {
        value += character
        at++
      }
    }
    at++
    return value
  }
  const readArray = (depth: number): GoJson => {
    at++
    const items: GoJson[] = []
    skipSpace()
    if (text[at] === ']') {
      at++
      return { kind: 'array', items }
    }
    for (;;) {
      items.push(readValue(depth))
      skipSpace()
      if (text[at] === ']') break
      if (text[at] !== ',') refuse('after array element')
      at++
    }
    at++
    return { kind: 'array', items }
  }
  const readObject = (depth: number): GoJson => {
    at++
    const entries = new Map<string, GoJson>()
    skipSpace()
    while (text[at] !== '}') {
      if (text[at] !== '"') refuse('looking for beginning of object key string')
      const key = readString()
      skipSpace()
      if (text[at] !== ':') refuse('after object key')
      at++
      entries.set(key, readValue(depth))
      skipSpace()
      if (text[at] === '}') break
      if (text[at] !== ',') refuse('after object key:value pair')
      at++
      skipSpace()
      if (text[at] === '}') refuse('looking for beginning of object key string')
    }
    at++
    return { kind: 'object', entries }
  }
  const readValue = (depth: number): GoJson => {
    if (depth > maxDepth) throw new Problem('exceeded max depth')
    skipSpace()
    const character = text[at]
    if (character === '{') return readObject(depth + 1)
    if (character === '[') return readArray(depth + 1)
    if (character === '"') return { kind: 'string', value: readString() }
    if (character === 'n') return readLiteral('null')
    if (character === 't') return readLiteral('true')
    if (character === 'f') return readLiteral('false')
    if (character === '-' || isDigit()) return readNumber()
    return refuse('looking for beginning of value')
  }

  skipSpace()
  if (at === text.length) return { ok: false, message: 'EOF' }
  try {
    return { ok: true, value: readValue(0) }
  } catch (problem) {
    if (problem instanceof Problem) return { ok: false, message: problem.message }
    if (problem instanceof RangeError) return { ok: false, message: 'exceeded max depth' }
    throw problem
  }
}

/** Go's name for the type such a value is decoded to, as `%T` prints it. */
export function goTypeName(value: GoJson): string {
  switch (value.kind) {
    case 'null':
      return '<nil>'
    case 'bool':
      return 'bool'
    case 'number':
      return 'json.Number'
    case 'string':
      return 'string'
    case 'array':
      return '[]interface {}'
    case 'object':
      return 'map[string]interface {}'
  }
}
