const simple: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** The text that the inside of a Python literal gives. Names (`\N{…}`) are not known: undefined. */
export function readEscapes(inside: string, bytes: boolean): string | undefined {
  let unknown = false
  const text = inside.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([\s\S]))/g,
    (whole: string, octal?: string, x?: string, u?: string, long?: string, other?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      if (x !== undefined) return String.fromCharCode(Number.parseInt(x, 16))
      if (bytes && other === undefined) return whole
      if (u !== undefined) return String.fromCharCode(Number.parseInt(u, 16))
      if (long !== undefined) {
        const code = Number.parseInt(long, 16)
        if (code <= 0x10ffff) return String.fromCodePoint(code)
      }
      if (other !== undefined) return simple[other] ?? whole
      unknown = true
      return whole
    },
  )
  return unknown ? undefined : text
}

/** `inspect.cleandoc`: the margin that all lines but the first share is cut, blank lines at both ends go. */
export function cleandoc(doc: string): string {
  const lines = expandTabs(doc).split('\n')
  let margin = Number.POSITIVE_INFINITY
  for (const line of lines.slice(1)) {
    const content = line.trimStart().length
    if (content > 0) margin = Math.min(margin, line.length - content)
  }
  const cut = lines.map((line, index) =>
    index === 0 ? line.replace(/^\s+/, '') : Number.isFinite(margin) ? line.slice(margin) : line,
  )
  while (cut.length > 0 && cut[cut.length - 1] === '') cut.pop()
  while (cut.length > 0 && cut[0] === '') cut.shift()
  return cut.join('\n')
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let column = 0
  let out = ''
  for (const character of text) {
    if (character === '\t') {
      const blanks = 8 - (column % 8)
      out += ' '.repeat(blanks)
      column += blanks
    } else {
      out += character
      column = character === '\n' ? 0 : column + 1
    }
  }
  return out
}
