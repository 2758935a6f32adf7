import { PARSER_LEVELS } from './parseDeep.ts'
import { scanBraces } from './scanBraces.ts'

/** What an embedded engine takes at most; more is refused with one clear error. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  /** Selection sets inside each other. */
  readonly depth: number
  /** Fields of a document, those of a fragment counted wherever it is spread. */
  readonly fields: number
  /** Bytes of an answer, about: a document of a few kilobytes can ask for gigabytes. */
  readonly answerBytes: number
  /** Milliseconds that a request may take. */
  readonly milliseconds: number
  /** Results that are held for their IDs, those that were used last: so many at the least, twice as many at the most. */
  readonly results: number
}

/** Real engines take bodies of 40 MB, 5,000 aliases and a depth of 4,000; where they end is not known (measured §3.11). */
export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024 * 1024,
  depth: 5000,
  fields: 200_000,
  answerBytes: 256 * 1024 * 1024,
  milliseconds: 60_000,
  results: 100_000,
}

/** A document that is over a limit of this engine's own. */
export class LimitError extends Error {
  constructor(what: string) {
    super(`${what}, a limit of this embedded engine`)
  }
}

/** The depth of a document's selections; throws `LimitError` where they, or values, nest deeper than can be followed. */
export function checkDepth(query: string, limits: Limits): number {
  let depth = 0
  let deepest = 0
  let values = 0
  scanBraces(query, ({ opens, ofValue }) => {
    if (ofValue) {
      values += opens ? 1 : -1
      if (values > PARSER_LEVELS) throw new LimitError(`the document nests values deeper than ${PARSER_LEVELS}`)
      return
    }
    depth += opens ? 1 : -1
    if (depth > limits.depth) throw new LimitError(`the document nests selections deeper than ${limits.depth}`)
    deepest = Math.max(deepest, depth)
  })
  return deepest
}

// What a value takes beside its text.
const bytesOfValue = 64

/** Counts the values of an answer; throws `LimitError` at the first that makes it too large or comes too late, and from then on. */
export function answerCounter({ answerBytes }: Limits, deadline: number): (value: unknown) => void {
  let left = answerBytes
  let counted = 0
  let over: LimitError | undefined
  return (value) => {
    if (over) throw over
    left -= bytesOfValue + (typeof value === 'string' ? value.length : 0)
    if (left < 0) over = new LimitError(`the answer is larger than ${answerBytes} bytes`)
    else if (++counted % 1024 === 0 && performance.now() > deadline)
      over = new LimitError('the request takes longer than a minute')
    if (over) throw over
  }
}

/** Counts the fields of a document; throws `LimitError` at the first that is too many. */
export function fieldCounter({ fields }: Limits): () => void {
  let left = fields
  return () => {
    if (--left < 0) throw new LimitError(`the document has more than ${fields} fields`)
  }
}
