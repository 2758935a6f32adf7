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
    [
      '{',
      '1:2 "" The document ends inside an object (Write the rest of it; was it cut off on its way?) [json-truncated]',
    ],
    [
      '{"name":\n"c',
      '2:3 /name The document ends inside a string (Write the rest of it; was it cut off on its way?) [json-truncated]',
    ],
    [
      '{"enums": [',
      '1:12 /enums/0 The document ends inside an array (Write the rest of it; was it cut off on its way?) [json-truncated]',
    ],
    [
      '[1,\r\n 2,\r\n]',
      '3:1 /2 There is a comma before ], which JSON does not allow (Remove the comma.) [json-trailing-comma]',
    ],
    [
      '{"name": "ci",}',
      '1:15 /name There is a comma before }, which JSON does not allow (Remove the comma.) [json-trailing-comma]',
    ],
    [
      '{"name" "ci"}',
      '1:9 /name Found "ci" where : belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"name": "ci" "enums": []}',
      '1:15 /name Found "enums" where , or } belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '[1 2]',
      '1:4 /1 Found 2 where , or ] belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{name: 1}',
      '1:2 "" Found name where a key in double quotes or } belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"a": 1, name: 1}',
      '1:10 /a Found name where a key in double quotes belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      "{'name': 1}",
      '1:2 "" Found a single quote (JSON strings have double quotes) where a key in double quotes or } belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"x-a": NaN}',
      '1:9 /x-a Found NaN, which JSON cannot hold, where a value belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"x-a": -Infinity}',
      '1:9 /x-a Found -Infinity, which JSON cannot hold, where a value belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"x-a": True}',
      '1:9 /x-a Found True (JSON writes true) where a value belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '[None]',
      '1:2 /0 Found None (JSON writes null) where a value or ] belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"x-a": 01}',
      '1:10 /x-a Found 1 where , or } belongs (Mend the JSON there; nothing behind that place was read.) [json-syntax]',
    ],
    [
      '{"x-a": 1.}',
      '1:9 /x-a There is a number that is not complete (Mend the JSON there; nothing behind that place was read.) [json-bad-token]',
    ],
    [
      '{"x-a": "a\nb"}',
      '1:9 /x-a There is a string that is not closed on its line (Mend the JSON there; nothing behind that place was read.) [json-bad-token]',
    ],
    [
      '{"x-a": "a\tb"}',
      '1:9 /x-a There is a control character in a string, which must be escaped (Mend the JSON there; nothing behind that place was read.) [json-bad-token]',
    ],
    [
      '{"x-a": "\\x41"}',
      '1:9 /x-a There is an escape that JSON does not have (Mend the JSON there; nothing behind that place was read.) [json-bad-token]',
    ],
    [
      '{"x-a": "\\u12"}',
      '1:9 /x-a There is a \\u escape without four hexadecimal digits (Mend the JSON there; nothing behind that place was read.) [json-bad-token]',
    ],
    [
      '// types\n{}',
      '1:1 "" There is a comment, which JSON does not have (Remove it, or keep it as text under a key that starts with x-.) [json-comment]',
    ],
    [
      '{} /* types */',
      '1:4 "" There is a comment, which JSON does not have (Remove it, or keep it as text under a key that starts with x-.) [json-comment]',
    ],
    [
      '{} {}',
      '1:4 "" Something follows the end of the document (A file holds one document: remove what follows, or put it into a file of its own.) [json-trailing]',
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
