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

const pragma = /[ \t]*\+[ \t]*([^\t\n\f\r ]+?)(?:(=[ \t]*)|(?:\r?\n|$))/g

/**
 * Takes `+key` and `+key=value` out of a comment's text, wherever they stand. In: the text. Out: what they say, the last
 * of a key counting, and what is left of the text.
 */
export function readPragmas(comment: string): Pragmas {
  const values = new Map<string, PragmaValue>()
  let rest = ''
  let end = 0
  for (const match of comment.matchAll(pragma)) {
    if (match.index < end) continue
    const [whole, key = '', sign] = match
    let value: PragmaValue = null
    let next = match.index + whole.length
    if (sign !== undefined) {
      const json = readJson(comment, next)
      const newline = comment.indexOf('\n', json?.end ?? next)
      const lineEnd = newline < 0 ? comment.length : newline
      if (json === undefined) {
        const text = comment.slice(next, lineEnd).replace(/\r$/, '')
        value = text === '' ? null : text
      } else value = json.value
      next = newline < 0 ? comment.length : newline + 1
    }
    values.set(key, value)
    rest += comment.slice(end, match.index)
    end = next
  }
  return { values, rest: rest + comment.slice(end) }
}
