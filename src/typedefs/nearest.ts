const longestCompared = 40

/**
 * The word of `words` that was most likely meant by `text`, if any comes close: the same but for case; the same but for
 * letters left out (`args` for `arguments`, `INT` for `INTEGER`) or put in; or few letters away.
 */
export function nearest(text: string, words: readonly string[]): string | undefined {
  if (text.length > longestCompared) return undefined
  const lower = text.toLowerCase()
  const same = words.find((word) => word.toLowerCase() === lower)
  if (same !== undefined) return same
  const abbreviated = words.filter(
    (word) => isAbbreviation(lower, word.toLowerCase()) || isAbbreviation(word.toLowerCase(), lower),
  )
  if (abbreviated.length > 0)
    return abbreviated.reduce((a, b) => (Math.abs(b.length - text.length) < Math.abs(a.length - text.length) ? b : a))
  let best: string | undefined
  let least = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const word of words) {
    const distance = editDistance(lower, word.toLowerCase())
    if (distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/** Whether `short` is `long` without some of its letters, but with its first one. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0]) return false
  let found = 0
  for (const letter of long) if (letter === short[found]) found++
  return found === short.length
}

/** Letters to put in, leave out, replace, or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforePrevious[j - 2] ?? 0) + 1 : replaced
      row.push(Math.min(replaced, swapped, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    beforePrevious = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
