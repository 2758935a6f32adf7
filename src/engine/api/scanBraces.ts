export interface Brace {
  readonly at: number
  readonly opens: boolean
  /** Part of a value between parentheses; else of a selection set. */
  readonly ofValue: boolean
}

/** Tells of each brace of a document, those in texts and comments aside. */
export function scanBraces(query: string, onBrace: (brace: Brace) => void): void {
  let parentheses = 0
  for (let at = 0; at < query.length; at++) {
    switch (query.charCodeAt(at)) {
      case 0x22:
        at = endOfString(query, at)
        break
      case 0x23:
        at = query.indexOf('\n', at)
        if (at < 0) return
        break
      case 0x28:
        parentheses++
        break
      case 0x29:
        parentheses--
        break
      case 0x7b:
        onBrace({ at, opens: true, ofValue: parentheses > 0 })
        break
      case 0x7d:
        onBrace({ at, opens: false, ofValue: parentheses > 0 })
        break
      default:
    }
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
