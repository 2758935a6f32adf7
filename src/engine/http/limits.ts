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

/** Real engines take bodies of 40 MB and 5,000 aliases; a depth of 4,000 needs a larger stack than Node's. */
export const defaultLimits: Limits = { bodyBytes: 64 * 1024 * 1024, depth: 1000, fields: 200_000, milliseconds: 60_000 }

/** A document that is over a limit of this engine's own. */
export class LimitError extends Error {
  constructor(what: string) {
    super(`${what}, a limit of this embedded engine`)
  }
}

/** Throws `LimitError` where selection sets (or values) nest too deep to be parsed. */
export function checkDepth(query: string, limits: Limits): void {
  let depth = 0
  for (let index = 0; index < query.length; index++) {
    switch (query.charCodeAt(index)) {
      case 0x22:
        index = endOfString(query, index)
        break
      case 0x23:
        index = query.indexOf('\n', index)
        if (index < 0) return
        break
      case 0x7b:
        if (++depth > limits.depth) throw new LimitError(`the document nests selections deeper than ${limits.depth}`)
        break
      case 0x7d:
        depth--
        break
      default:
    }
  }
}

/** Counts the fields of a document; throws `LimitError` at the first that is too many. */
export function fieldCounter({ fields }: Limits): () => void {
  let left = fields
  return () => {
    if (--left < 0) throw new LimitError(`the document has more than ${fields} fields`)
  }
}

// An ID is one text of half a megabyte and more: `indexOf` goes over it many times quicker than a loop.
function endOfString(query: string, start: number): number {
  const block = query.startsWith('"""', start)
  const quotes = block ? '"""' : '"'
  let end = query.indexOf(quotes, start + quotes.length)
  while (end > 0 && (block ? query[end - 1] === '\\' : isEscaped(query, end))) end = query.indexOf(quotes, end + 1)
  return end < 0 ? query.length : end + quotes.length - 1
}

function isEscaped(query: string, at: number): boolean {
  let slashes = 0
  while (query[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}
