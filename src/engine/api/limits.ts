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
  /** Milliseconds that a request may take. */
  readonly milliseconds: number
}

/** Real engines take bodies of 40 MB, 5,000 aliases and a depth of 4,000; where they end is not known (measured §3.11). */
export const defaultLimits: Limits = { bodyBytes: 64 * 1024 * 1024, depth: 5000, fields: 200_000, milliseconds: 60_000 }

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

/** Counts the fields of a document; throws `LimitError` at the first that is too many. */
export function fieldCounter({ fields }: Limits): () => void {
  let left = fields
  return () => {
    if (--left < 0) throw new LimitError(`the document has more than ${fields} fields`)
  }
}
