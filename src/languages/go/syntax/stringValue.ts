const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|([abfnrtv\\'"]))/g

/** Bytes written one by one make up letters together: `\xc3\xa9` is `é`. */
const joinBytes = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes))

/** What a string or character literal of Go means; bytes that are no UTF-8 become U+FFFD. */
export function stringValue(literal: string): string {
  if (literal.startsWith('`')) return literal.slice(1, literal.endsWith('`') ? -1 : undefined).replaceAll('\r', '')
  const inner = literal.slice(1, -1)
  if (!inner.includes('\\')) return inner
  let result = ''
  let bytes: number[] = []
  let at = 0
  const flush = (): void => {
    if (bytes.length > 0) result += joinBytes(bytes)
    bytes = []
  }
  for (const match of inner.matchAll(escapes)) {
    if (match.index > at) flush()
    result += inner.slice(at, match.index)
    at = match.index + match[0].length
    const [, hex, short, long, octal, letter] = match
    const byte =
      hex === undefined ? (octal === undefined ? undefined : Number.parseInt(octal, 8)) : Number.parseInt(hex, 16)
    if (byte !== undefined) {
      bytes.push(byte & 255)
      continue
    }
    flush()
    if (letter !== undefined) result += simple[letter] ?? ''
    else {
      const code = Number.parseInt(short ?? long ?? '0', 16)
      result += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    }
  }
  flush()
  return result + inner.slice(at)
}
