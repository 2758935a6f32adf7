import { describe, expect, test } from 'vitest'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { complaints } from '../support/complaints.ts'

describe('a text that is no JSON', () => {
  test.each([
    ['', '1:1 "" The document is empty (The smallest document is an object with formatVersion and name.) [json-empty]'],
    [
      ' \r\n ',
      '1:1 "" The document is empty (The smallest document is an object with formatVersion and name.) [json-empty]',
    ],
    ['{', '1:2 "" The document ends inside an object (Complete it; it was probably cut off.) [json-truncated]'],
    [
      '{"name":\n"c',
      '2:3 /name The document ends inside a string (Complete it; it was probably cut off.) [json-truncated]',
    ],
    [
      '{"enums": [',
      '1:12 /enums/0 The document ends inside an array (Complete it; it was probably cut off.) [json-truncated]',
    ],
    [
      '[1,\r\n 2,\r\n]',
      '3:1 /2 Trailing comma before ], which JSON does not allow (Remove the comma.) [json-trailing-comma]',
    ],
    [
      '{"name": "ci",}',
      '1:15 /name Trailing comma before }, which JSON does not allow (Remove the comma.) [json-trailing-comma]',
    ],
    ['{"name" "ci"}', '1:9 /name Expected :, found "ci" (Fix the JSON here; the rest was not read.) [json-syntax]'],
    [
      '{"name": "ci" "enums": []}',
      '1:15 /name Expected , or }, found "enums" (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    ['[1 2]', '1:4 /1 Expected , or ], found 2 (Fix the JSON here; the rest was not read.) [json-syntax]'],
    [
      '{name: 1}',
      '1:2 "" Expected a key in double quotes or }, found name (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      '{"a": 1, name: 1}',
      '1:10 /a Expected a key in double quotes, found name (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      "{'name': 1}",
      '1:2 "" Expected a key in double quotes or }, found a single quote (JSON strings have double quotes) (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      '{"x-a": NaN}',
      '1:9 /x-a Expected a value, found NaN, which JSON cannot hold, (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      '{"x-a": -Infinity}',
      '1:9 /x-a Expected a value, found -Infinity, which JSON cannot hold, (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      '{"x-a": True}',
      '1:9 /x-a Expected a value, found True (JSON writes true) (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    [
      '[None]',
      '1:2 /0 Expected a value or ], found None (JSON writes null) (Fix the JSON here; the rest was not read.) [json-syntax]',
    ],
    ['{"x-a": 01}', '1:10 /x-a Expected , or }, found 1 (Fix the JSON here; the rest was not read.) [json-syntax]'],
    [
      '{"x-a": 1.}',
      '1:9 /x-a Invalid JSON: a number that is not complete (Fix the JSON here; the rest was not read.) [json-bad-token]',
    ],
    [
      '{"x-a": "a\nb"}',
      '1:9 /x-a Invalid JSON: a string that is not closed on its line (Fix the JSON here; the rest was not read.) [json-bad-token]',
    ],
    [
      '{"x-a": "a\tb"}',
      '1:9 /x-a Invalid JSON: a control character in a string, which must be escaped (Fix the JSON here; the rest was not read.) [json-bad-token]',
    ],
    [
      '{"x-a": "\\x41"}',
      '1:9 /x-a Invalid JSON: an escape that JSON does not have (Fix the JSON here; the rest was not read.) [json-bad-token]',
    ],
    [
      '{"x-a": "\\u12"}',
      '1:9 /x-a Invalid JSON: a \\u escape without four hexadecimal digits (Fix the JSON here; the rest was not read.) [json-bad-token]',
    ],
    [
      '// types\n{}',
      '1:1 "" Comments are not allowed in JSON (Remove it, or keep it as text under a key that starts with x-.) [json-comment]',
    ],
    [
      '{} /* types */',
      '1:4 "" Comments are not allowed in JSON (Remove it, or keep it as text under a key that starts with x-.) [json-comment]',
    ],
    [
      '{} {}',
      '1:4 "" Unexpected text after the end of the document (A file holds one document: remove the rest, or move it to another file.) [json-trailing]',
    ],
  ])('%j is pointed at', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint])
  })

  test('is read as strictly as JSON.parse reads it', () => {
    const texts = [
      '0',
      '-',
      '-1',
      '+1',
      '.5',
      '1.5e',
      '1e5',
      '00',
      '0x1',
      'tru',
      'true',
      '"\\u00zz"',
      '"a"b',
      '[,]',
      '{,}',
      '[]]',
      '\u00a0{}',
      '\v1',
      '{"a":1,"b"}',
      '"\u2028"',
      '"\x7f"',
      '[1]//',
      'null',
    ]
    const reads = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const isSyntax = (text: string): boolean => complaints(text).some((complaint) => complaint.includes('[json-'))
    expect(texts.map((text) => [text, !isSyntax(text)])).toEqual(texts.map((text) => [text, reads(text)]))
  })
})

describe('places', () => {
  const text =
    '{"formatVersion": 1,\r\n "name": "ci",\r "objects": [{"name": "Ci",\n\t"fields": [{"name": "x", "type": {"kind": "STRING"}}]}]}'
  const decoded = decodeTypedefs(text)

  test.each([
    ['', 1, 1],
    ['/name', 2, 10],
    ['/objects/0/fields/0/type/kind', 4, 44],
    ['/objects/0/fields/0/description', 4, 13],
    ['/objects/7/functions/0', 3, 13],
    ['/objects/name', 3, 13],
  ])('of %j', (pointer, line, column) => {
    expect(decoded.locate(pointer)).toStrictEqual({ line, column })
  })

  test('do not count a byte-order mark', () => {
    expect(decodeTypedefs(`\ufeff${text}`).locate('/name')).toStrictEqual({ line: 2, column: 10 })
    expect(complaints('\ufeff{"formatVersion": 1, "nam": 1, "name": "ci"}')[0]?.slice(0, 10)).toBe('1:22 /nam ')
  })
})
