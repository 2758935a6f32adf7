/** What an embedded engine takes at most; more is refused with one clear error. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  /** Selection sets inside each other. */
  readonly depth: number
  /** Fields of a document, fragments counted where they are defined. */
  readonly fields: number
  /** Milliseconds that a request may take. */
  readonly milliseconds: number
}

/** Real engines take bodies of 40 MB and 5,000 aliases; a depth of 4,000 needs a larger stack than Node's. */
export const defaultLimits: Limits = { bodyBytes: 64 * 1024 * 1024, depth: 1000, fields: 200_000, milliseconds: 60_000 }

/** The first limit that a document is over, in words; undefined: none. */
export function overLimit(query: string, limits: Limits): string | undefined {
  let depth = 0
  let fields = 0
  for (let index = 0; index < query.length; index++) {
    switch (query.charCodeAt(index)) {
      case 0x22:
        index = endOfString(query, index)
        break
      case 0x23:
        index = query.indexOf('\n', index)
        if (index < 0) return undefined
        break
      case 0x7b:
        fields++
        if (++depth > limits.depth) return `the document nests selections deeper than ${limits.depth}`
        break
      case 0x7d:
        depth--
        fields++
        if (fields > limits.fields * 2) return `the document has more than ${limits.fields} fields`
        break
      default:
    }
  }
  return undefined
}

function endOfString(query: string, start: number): number {
  if (query.startsWith('"""', start)) {
    let end = query.indexOf('"""', start + 3)
    while (end > 0 && query[end - 1] === '\\') end = query.indexOf('"""', end + 3)
    return end < 0 ? query.length : end + 2
  }
  for (let index = start + 1; index < query.length; index++) {
    const character = query.charCodeAt(index)
    if (character === 0x5c) index++
    else if (character === 0x22 || character === 0x0a) return index
  }
  return query.length
}
