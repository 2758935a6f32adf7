import { readJson } from './readJson.ts'

/** What stands behind `+key=`: JSON, the rest of the line as a string, or nothing (`null`). */
export type PragmaValue =
  | null
  | boolean
  | number
  | string
  | readonly PragmaValue[]
  | { readonly [key: string]: PragmaValue }

export interface Pragmas {
  readonly values: ReadonlyMap<string, PragmaValue>
  /** The text without them. */
  readonly rest: string
}

interface Match {
  readonly start: number
  readonly key: string
  /** Where the value begins; absent where there is none. */
  readonly value?: number
  readonly end: number
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t'
const isSpace = (char: string | undefined): boolean => char === undefined || /[\t\n\f\r ]/.test(char)

/**
 * The next pragma from a place on: blanks, `+`, blanks, a word that ends with `=` or its line. One look at each letter.
 */
function nextPragma(text: string, from: number): Match | undefined {
  let plus = text.indexOf('+', from)
  while (plus >= 0) {
    let start = plus
    while (start > from && isBlank(text[start - 1])) start--
    let word = plus + 1
    while (isBlank(text[word])) word++
    let end = word
    while (!isSpace(text[end])) end++
    const sign = text.indexOf('=', word + 1)
    if (end > word && sign > word && sign < end) {
      let value = sign + 1
      while (isBlank(text[value])) value++
      return { start, key: text.slice(word, sign), value, end: value }
    }
    const newline = /^(?:\r?\n|$)/.exec(text.slice(end, end + 2))
    if (end > word && newline !== null) return { start, key: text.slice(word, end), end: end + newline[0].length }
    // No other sign in the same word can do better.
    plus = text.indexOf('+', Math.max(end, plus + 1))
  }
  return undefined
}

/**
 * Takes `+key` and `+key=value` out of a comment's text, wherever they stand. In: the text. Out: what they say, the last
 * of a key counting, and what is left of the text.
 */
export function readPragmas(comment: string): Pragmas {
  const values = new Map<string, PragmaValue>()
  let rest = ''
  let end = 0
  for (let match = nextPragma(comment, 0); match !== undefined; match = nextPragma(comment, match.end)) {
    const { start, key, value: sign } = match
    if (start < end) continue
    let value: PragmaValue = null
    let next = match.end
    if (sign !== undefined) {
      const json = readJson(comment, sign)
      const newline = comment.indexOf('\n', json?.end ?? sign)
      const lineEnd = newline < 0 ? comment.length : newline
      if (json === undefined) {
        const text = comment.slice(sign, lineEnd).replace(/\r$/, '')
        value = text === '' ? null : text
      } else value = json.value
      next = newline < 0 ? comment.length : newline + 1
    }
    values.set(key, value)
    rest += comment.slice(end, start)
    end = next
  }
  return { values, rest: rest + comment.slice(end) }
}

/** Does a pragma say yes: alone, or as `true`? */
export const isFlagged = (values: ReadonlyMap<string, PragmaValue>, key: string): boolean =>
  values.has(key) && (values.get(key) === null || values.get(key) === true)
