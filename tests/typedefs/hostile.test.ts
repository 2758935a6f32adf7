import { describe, expect, test } from 'vitest'
import { canonicalize, decodeTypedefs, describePointer, digest, printTypedefs } from '../../src/typedefs/index.ts'

const complaints = (input: unknown): string[] => {
  const decoded = decodeTypedefs(input)
  return decoded.ok
    ? []
    : decoded.findings.map(
        ({ location, pointer, message, code }) =>
          `${location?.line}:${location?.column} ${pointer} ${message} [${code}]`,
      )
}

const fieldOf = (type: string): string =>
  `{"formatVersion":1,"name":"deep","objects":[{"name":"Deep","fields":[{"name":"x","type":${type}}]}]}`

const nestedList = (depth: number): string =>
  `${'{"kind":"LIST","elementType":'.repeat(depth)}{"kind":"STRING"}${'}'.repeat(depth)}`

describe('names of JavaScript things', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
  const text = JSON.stringify({
    formatVersion: 1,
    name: '__proto__',
    objects: names.map((name) => ({ name, fields: [{ name, type: { kind: 'OBJECT', name } }] })),
    enums: names.map((name) => ({ name, members: [{ name, value: name }] })),
  })

  test('are names like others', () => {
    const decoded = decodeTypedefs(text)
    if (!decoded.ok) throw new Error(complaints(text).join('\n'))
    expect(decoded.typedefs.objects.map(({ name, fields }) => [name, fields[0]?.name])).toEqual(
      names.map((name) => [name, name]),
    )
    expect(JSON.parse(printTypedefs(decoded.typedefs)).enums).toEqual(
      names.map((name) => ({ name, members: [{ name }] })),
    )
    expect(describePointer(decoded.typedefs, '/objects/0/fields/0')).toBe('object __proto__, field __proto__')
  })

  test.each(names)('are unknown as the key %s', (name) => {
    expect(complaints(`{"formatVersion": 1, "name": "ci", "${name}": {"name": "x"}}`)).toEqual([
      `1:36 /${name} The document has the unknown key ${name} [key-unknown]`,
    ])
  })

  test.each(names)('are kept inside values as the key %s', (name) => {
    const decoded = decodeTypedefs(`{"formatVersion": 1, "name": "ci", "x-own": {"${name}": {"a": 1}}}`)
    expect(decoded.ok && decoded.typedefs.extensions).toStrictEqual({ 'x-own': `{"${name}":{"a":1}}` })
    expect(decoded.ok && canonicalize(decoded.typedefs)).toBe(
      `{"formatVersion":1,"name":"ci","x-own":{"${name}":{"a":1}}}`,
    )
  })
})

describe('a key that comes twice', () => {
  test('is an error in every object, with the place of the second', () => {
    expect(
      complaints('{"formatVersion": 1, "name": "ci",\n "name": "ci", "enums": [{"name": "E", "name": "F"}]}'),
    ).toEqual([
      '2:2 /name Duplicate key name [json-duplicate-key]',
      '2:40 /enums/0/name Duplicate key name [json-duplicate-key]',
    ])
  })

  test('is one however it is spelt, also inside a default and beside other problems', () => {
    const text = String.raw`{"formatVersion": 1, "name": "ci", "x-own": [{"a": 1, "\u0061": 2}], "nme": 1, "__proto__": 1, "__proto__": 2}`
    expect(complaints(text)).toEqual([
      '1:55 /x-own/0/a Duplicate key a [json-duplicate-key]',
      '1:70 /nme The document has the unknown key nme; did you mean name? [key-misspelt]',
      '1:96 /__proto__ Duplicate key __proto__ [json-duplicate-key]',
      '1:96 /__proto__ The document has the unknown key __proto__ [key-unknown]',
    ])
  })

  test('is found fast below a long key', () => {
    const pairs = Array.from({ length: 5_000 }, (_, index) => `{"k${index}": 1, "k${index}": 2}`)
    const decoded = decodeTypedefs(`{"x-${'n'.repeat(1_000_000)}": [${pairs.join(',')}]}`)
    expect(decoded.ok || decoded.findings.length).toBe(5_001)
  })

  test('is found among many keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `"x-${index}": 0`)
    expect(complaints(`{"formatVersion": 1, "name": "ci",\n${keys.join(',')},\n"x-10000": 1}`)).toEqual([
      '3:1 /x-10000 Duplicate key x-10000 [json-duplicate-key]',
    ])
  })
})

describe('text that is no text', () => {
  test.each([
    [
      String.raw`{"formatVersion": 1, "name": "\ud83d"}`,
      '1:30 /name The text "\\ud83d" contains half of a surrogate pair, which is not a character [json-lone-surrogate]',
    ],
    [
      '{"formatVersion": 1, "name": "a\udc00b"}',
      '1:30 /name The text "a\\udc00b" contains half of a surrogate pair, which is not a character [json-lone-surrogate]',
    ],
    [
      String.raw`{"formatVersion": 1, "name": "ci", "x-\ud800": 1}`,
      '1:36 /x-\ud800 The text "x-\\ud800" contains half of a surrogate pair, which is not a character [json-lone-surrogate]',
    ],
    [
      String.raw`{"formatVersion": 1, "name": "ci", "x-own": ["\udc00\ud800"]}`,
      '1:46 /x-own/0 The text "\\udc00\\ud800" contains half of a surrogate pair, which is not a character [json-lone-surrogate]',
    ],
  ])('%j', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint])
  })

  test('is not a whole pair, however it is written', () => {
    const decoded = decodeTypedefs(String.raw`{"formatVersion": 1, "name": "\ud83d\ude80"}`)
    expect(decoded.ok && decoded.typedefs.name).toBe('🚀')
  })

  test.each([
    [[0x7b, 0xff], 'undefined:undefined  The byte at offset 1 is not UTF-8 [document-not-utf8]'],
    [[0xff, 0xfe, 0x7b, 0x00], 'undefined:undefined  The byte at offset 0 is not UTF-8 [document-not-utf8]'],
    [[0x22, 0xc3, 0x22], 'undefined:undefined  The byte at offset 2 is not UTF-8 [document-not-utf8]'],
    [[0x22, 0x41, 0xf0, 0x9f, 0x9a], 'undefined:undefined  The byte at offset 4 is not UTF-8 [document-not-utf8]'],
  ])('%j', (bytes, complaint) => {
    expect(complaints(Uint8Array.from(bytes))).toEqual([complaint])
  })

  test('is not a byte-order mark in front', () => {
    const text = '\ufeff{"formatVersion": 1, "name": "ci"}'
    expect(decodeTypedefs(text).ok).toBe(true)
    expect(decodeTypedefs(new TextEncoder().encode(text)).ok).toBe(true)
  })
})

describe('deep nesting', () => {
  test('of 490 lists is read, printed and digested', () => {
    const decoded = decodeTypedefs(fieldOf(nestedList(490)))
    expect(decoded.ok && canonicalize(decoded.typedefs).length).toBe(fieldOf(nestedList(490)).length)
    expect(decoded.ok && decodeTypedefs(printTypedefs(decoded.typedefs)).ok).toBe(true)
  })

  test.each([500, 10_000, 1_000_000])('of %d lists is refused where it gets too deep', (depth) => {
    const findings = complaints(fieldOf(nestedList(depth)))
    expect(findings.map((finding) => finding.replace(/(\/elementType)+/, '/…'))).toEqual([
      '1:14444 /objects/0/fields/0/type/… Arrays and objects are nested more than 500 levels deep [json-too-deep]',
    ])
  })

  test('is refused in values, defaults and unfinished texts too', () => {
    let value: unknown = 'x'
    for (let i = 0; i < 100_000; i++) value = [value]
    const cyclic: Record<string, unknown> = { formatVersion: 1, name: 'ci' }
    cyclic['x-self'] = { again: cyclic, and: cyclic }
    const codes = [
      value,
      cyclic,
      '['.repeat(100_000),
      '{"x-a":'.repeat(100_000),
      `{"formatVersion":1,"name":"ci","x-a":${'['.repeat(600)}${']'.repeat(600)}}`,
    ].map((input) => decodeTypedefs(input))
    expect(codes.map((decoded) => decoded.ok || decoded.findings.map(({ code }) => code))).toEqual(
      Array.from({ length: 5 }, () => ['json-too-deep']),
    )
  })
})

describe('long names', () => {
  const long = 'n'.repeat(10_000)

  test('are kept whole and shown short', () => {
    const decoded = decodeTypedefs({ formatVersion: 1, name: long, objects: [{ name: long }] })
    expect(decoded.ok && decoded.typedefs.objects[0]?.name).toBe(long)
    expect(decoded.ok && describePointer(decoded.typedefs, '/objects/0')).toBe(`object ${'n'.repeat(60)}…`)
    expect(complaints({ formatVersion: 1, name: 'ci', [long]: 1 })).toEqual([
      `undefined:undefined /${long} The document has the unknown key ${'n'.repeat(60)}… [key-unknown]`,
    ])
  })

  test('of emoji are not cut in the middle of one', () => {
    const decoded = decodeTypedefs({ formatVersion: 1, name: 'ci', objects: [{ name: '🚀'.repeat(5000) }] })
    expect(decoded.ok && describePointer(decoded.typedefs, '/objects/0')).toBe(`object "${'🚀'.repeat(60)}…"`)
  })
})

describe('values that are no JSON', () => {
  test.each([
    [undefined, ' Found undefined, which JSON cannot hold'],
    [() => 1, ' Found a function, which JSON cannot hold'],
    [{ formatVersion: 1, name: 'ci', 'x-a': [Number.NaN] }, '/x-a/0 Found NaN, which JSON cannot hold'],
    [{ formatVersion: 1, name: 'ci', 'x-a': new Map() }, '/x-a Found a Map, which JSON cannot hold'],
    [{ formatVersion: 1, name: 'ci', 'x-a': [undefined] }, '/x-a/0 Found undefined, which JSON cannot hold'],
    [{ formatVersion: 1, name: Symbol('ci') }, '/name Found a symbol, which JSON cannot hold'],
  ])('%s', (value, complaint) => {
    expect(complaints(value)).toEqual([`undefined:undefined ${complaint} [value-not-json]`])
  })

  test('do not include undefined as the value of a key, which is absent', () => {
    expect(decodeTypedefs({ formatVersion: 1, name: 'ci', description: undefined, 'x-a': undefined }).ok).toBe(true)
  })
})

describe('size', () => {
  const functions = Array.from({ length: 20_000 }, (_, index) => ({
    name: `function${index}`,
    returnType: { kind: 'STRING' },
    description: 'd'.repeat(2_300),
    arguments: [{ name: 'level', type: { kind: 'INTEGER', optional: true }, defaultValue: index }],
  }))
  const text = JSON.stringify({ formatVersion: 1, name: 'big', objects: [{ name: 'Big', functions }] })

  test('of 50 MB is read', () => {
    expect(text.length).toBeGreaterThan(48_000_000)
    const decoded = decodeTypedefs(text)
    expect(decoded.ok && decoded.typedefs.objects[0]?.functions.length).toBe(20_000)
    expect(decoded.ok && digest(decoded.typedefs).length).toBe(64)
  })

  test('of 50 MB with a mistake at its end is told with its place', () => {
    const place = text.lastIndexOf('"level"')
    const decoded = decodeTypedefs(`${text.slice(0, place)}7${text.slice(place + 7)}`)
    expect(decoded.ok || decoded.findings.map(({ pointer, location }) => ({ pointer, location }))).toEqual([
      { pointer: '/objects/0/functions/19999/arguments/0/name', location: { line: 1, column: place + 1 } },
    ])
  })

  test('of problems is limited', () => {
    const decoded = decodeTypedefs(text.replaceAll('"level"', '7'))
    expect(
      decoded.ok || decoded.findings.slice(-2).map(({ pointer, message, hint }) => `${pointer} ${message} (${hint})`),
    ).toEqual([
      '/objects/0/functions/9999/arguments/0/name Object Big, function function9999, argument number 1, name is the number 7, but must be a string (Use a string, or leave the key out if it is optional.)',
      ' The document has more problems than the 10000 shown (Fix these first; most of them probably have one cause.)',
    ])
  })

  test('of problems in deep lists does not multiply', () => {
    const list = `${'{"z":1,"kind":"LIST","elementType":'.repeat(490)}{"kind":"STRING"}${'}'.repeat(490)}`
    const fields = Array.from({ length: 100 }, (_, index) => `{"name":"field${index}","type":${list}}`)
    const decoded = decodeTypedefs(
      `{"formatVersion":1,"name":"deep","objects":[{"name":"Deep","fields":[${fields.join(',')}]}]}`,
    )
    expect(decoded.ok || decoded.findings.length).toBe(10_001)
  })

  test('of more than a string holds is refused unread', () => {
    const bytes = new Uint8Array(0x20000000)
    expect(complaints(bytes)).toEqual([
      'undefined:undefined  The document has 536870912 bytes; at most 536870888 are read [document-too-large]',
    ])
  })
})
