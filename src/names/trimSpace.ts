const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const leading = new RegExp(`^${space}+`)
const isSpace = new RegExp(space)

// Printable ASCII, which no white space is: the ends of nearly every text.
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f

/** Text without the white space Go's `strings.TrimSpace` takes off: U+0085 goes, U+FEFF stays, unlike JavaScript's trim. */
export function trimSpace(text: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text
  let end = text.length
  while (end > 0 && isSpace.test(text.charAt(end - 1))) end--
  return text.slice(0, end).replace(leading, '')
}
