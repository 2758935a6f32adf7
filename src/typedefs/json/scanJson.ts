import { createScanner, type ScanError, type SyntaxKind } from 'jsonc-parser'
import { describeToken } from './describeToken.ts'
import { type JsonEvents, maxDepth } from './jsonEvents.ts'
import type { SyntaxProblem } from './syntaxProblem.ts'

const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blanks: 15,
  end: 17,
} as const satisfies Record<string, SyntaxKind>

const scanErrors: Readonly<Partial<Record<ScanError, string>>> = {
  2: 'a string that is not closed on its line',
  3: 'a number that is not complete',
  4: 'a \\u escape without four hexadecimal digits',
  5: 'an escape that JSON does not have',
  6: 'a control character in a string, which must be escaped',
}

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end'

const expectations: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  key: 'a key in double quotes',
  'key-or-end': 'a key in double quotes or }',
  colon: ':',
  'comma-or-end': ',',
  end: 'the end',
}

/** Reads strict JSON (RFC 8259) without recursion. Gives the first syntax problem, or nothing. */
export function scanJson(text: string, events: JsonEvents): SyntaxProblem | undefined {
  const scanner = createScanner(text, false)
  if (text.charCodeAt(0) === 0xfeff) scanner.setPosition(1)
  const open: ('object' | 'array')[] = []
  let expected: Expectation = 'value'

  const closed = (): void => {
    open.pop()
    expected = open.length === 0 ? 'end' : 'comma-or-end'
  }
  const unexpected = (at: number): SyntaxProblem => {
    const found = describeToken(text, at, scanner.getTokenLength())
    const end = open.at(-1) === 'object' ? '}' : ']'
    const afterComma = expected === 'key' || (expected === 'value' && open.at(-1) === 'array')
    if (found === end && afterComma) return { code: 'json-trailing-comma', at, data: { end } }
    const wanted = expected === 'comma-or-end' ? `, or ${end}` : expectations[expected]
    return { code: 'json-syntax', at, data: { found, expected: wanted } }
  }

  for (;;) {
    const kind = scanner.scan()
    if (kind === token.blanks || kind === token.lineBreak) continue
    const at = scanner.getTokenOffset()
    if (kind === token.end) {
      if (expected === 'end') return undefined
      if (open.length === 0) return { code: 'json-empty', at: 0, data: {} }
      return { code: 'json-truncated', at, data: { inside: open.at(-1) === 'object' ? 'an object' : 'an array' } }
    }
    if (kind === token.lineComment || kind === token.blockComment) return { code: 'json-comment', at, data: {} }
    const what = scanErrors[scanner.getTokenError()]
    if (what !== undefined) {
      const cut = kind === token.string && scanner.getTokenError() === 2 && scanner.getPosition() >= text.length
      if (cut) return { code: 'json-truncated', at: text.length, data: { inside: 'a string' } }
      return { code: 'json-bad-token', at, data: { what } }
    }
    switch (expected) {
      case 'end':
        return { code: 'json-trailing', at, data: {} }
      case 'colon':
        if (kind !== token.colon) return unexpected(at)
        expected = 'value'
        continue
      case 'comma-or-end': {
        const inObject = open.at(-1) === 'object'
        if (kind === token.comma) {
          expected = inObject ? 'key' : 'value'
          continue
        }
        if (kind !== (inObject ? token.closeBrace : token.closeBracket)) return unexpected(at)
        if (inObject) events.endObject()
        else events.endArray()
        closed()
        continue
      }
      case 'key':
      case 'key-or-end':
        if (kind === token.string) {
          events.key(scanner.getTokenValue(), at)
          expected = 'colon'
          continue
        }
        if (kind === token.closeBrace && expected === 'key-or-end') {
          events.endObject()
          closed()
          continue
        }
        return unexpected(at)
    }
    switch (kind) {
      case token.openBrace:
      case token.openBracket: {
        if (open.length === maxDepth) return { code: 'json-too-deep', at, data: { limit: maxDepth } }
        const isObject = kind === token.openBrace
        open.push(isObject ? 'object' : 'array')
        if (isObject) events.beginObject(at)
        else events.beginArray(at)
        expected = isObject ? 'key-or-end' : 'value-or-end'
        continue
      }
      case token.closeBracket:
        if (expected !== 'value-or-end') return unexpected(at)
        events.endArray()
        closed()
        continue
      case token.string:
        events.scalar(scanner.getTokenValue(), at)
        break
      case token.number:
        events.scalar({ number: scanner.getTokenValue() }, at)
        break
      case token.true:
      case token.false:
        events.scalar(kind === token.true, at)
        break
      case token.null:
        events.scalar(null, at)
        break
      default:
        return unexpected(at)
    }
    expected = open.length === 0 ? 'end' : 'comma-or-end'
  }
}
