/** A token of Dang with its place, 1-based. `doc` is a `"""` string, `text` any other string without `${}` in it. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'doc' | 'template' | 'mark' | 'line' | 'end'
  /** As written; of `text` and `doc` the value. */
  readonly value: string
  readonly line: number
  readonly column: number
  /** Of a string: it does not end. */
  readonly open?: boolean
}

const blank = /[ \t\r,;]+|#[^\n]*/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const text = /"(?:\\.|[^"\\\n])*("?)/y
const doc = /"""([\s\S]*?)("""|$(?![\s\S]))/y
const quoted = /%[A-Za-z_]\w*\{[^}]*\}/y
const fence = /`+/y
const marks = ['{{', '}}', '...', '=>', '==', '!=', '<=', '>=', '+=', '-=', '::', '??', '&&', '||']

// Whitespace at the ends goes, and what all lines but the first have before their text.
function docText(raw: string): string {
  const lines = raw.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length)
  const common = Math.min(...indents, Number.POSITIVE_INFINITY)
  const cut = Number.isFinite(common) ? common : 0
  return lines
    .map((line) => (line.trim() === '' ? '' : line.slice(cut)))
    .join('\n')
    .trim()
}

const SIMPLE: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const escapes = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gs

// Escapes as Go has them; Dang takes `\/` as well.
const textValue = (raw: string): string =>
  raw
    .slice(1, raw.length > 1 && raw.endsWith('"') ? -1 : undefined)
    .replace(escapes, (all, x, u, long, octal, other) => {
      const hex: string | undefined = x ?? u ?? long
      if (other !== undefined) return SIMPLE[other] ?? other
      const point = hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16)
      return point > 0x10ffff ? all : String.fromCodePoint(point)
    })

/** The tokens of a source. A line's end is one, since it ends a form. What no token begins with comes as a `mark`. */
export function tokens(source: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  let line = 1
  let lineStart = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  const add = (kind: Token['kind'], length: number, value = source.slice(at, at + length), open = false): void => {
    found.push({ kind, value, line, column: at - lineStart + 1, ...(open ? { open } : {}) })
    for (let index = at; index < at + length; index++) {
      if (source[index] !== '\n') continue
      line++
      lineStart = index + 1
    }
    at += length
  }
  while (at < source.length) {
    const skipped = match(blank)
    if (skipped !== null) {
      at += skipped[0].length
      continue
    }
    if (source[at] === '\n') {
      add('line', 1)
      continue
    }
    const docs = match(doc)
    if (docs !== null) {
      add('doc', docs[0].length, docText(docs[1]!), docs[2] === '')
      continue
    }
    const string = match(text)
    if (string !== null) {
      add('text', string[0].length, textValue(string[0]), string[1] === '')
      continue
    }
    const ticks = match(fence)
    if (ticks !== null) {
      const end = source.indexOf(ticks[0], at + ticks[0].length)
      add('template', (end < 0 ? source.length : end + ticks[0].length) - at, undefined, end < 0)
      continue
    }
    const simple = (
      [
        ['template', quoted],
        ['name', name],
        ['number', number],
      ] as const
    )
      .map(([kind, pattern]) => [kind, match(pattern)] as const)
      .find(([, found]) => found !== null)
    if (simple !== undefined) add(simple[0], simple[1]![0].length)
    else add('mark', marks.find((mark) => source.startsWith(mark, at))?.length ?? 1)
  }
  add('end', 0, '')
  return found
}
