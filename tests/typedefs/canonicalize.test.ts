import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalize, decodeTypedefs, digest, printTypedefs, toJson } from '../../src/typedefs/index.ts'
import { arbitraryDocument, arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'

const typedefsOf = (input: unknown) => {
  const decoded = decodeTypedefs(input)
  if (!decoded.ok) throw new Error(decoded.findings.map((finding) => finding.message).join('\n'))
  return decoded.typedefs
}

const canonical = (input: unknown): string => canonicalize(typedefsOf(input))

describe('the canonical form', () => {
  test('drops what is a default, sorts keys, shortens kinds, keeps numbers', () => {
    const text = `{
      "name": "ci", "formatVersion": 1, "description": "", "interfaces": [], "x-b": {"b": 1.0, "a": 1e400, "10": 1, "9": "\\u00e9\\u2028"},
      "objects": [{"name": "Ci", "description": "", "fields": [{"name": "x", "private": false, "type": {"optional": false, "kind": "STRING_KIND"}}],
        "functions": [{"returnType": {"kind": "VOID_KIND", "optional": true}, "name": "lint", "check": true, "up": false, "arguments": []}],
        "constructorFunction": {"arguments": []}}],
      "enums": [{"name": "Level", "members": [{"name": "Low", "value": "Low"}, {"name": "High", "value": "high", "deprecated": ""}]}]
    }`
    expect(canonical(text)).toBe(
      '{"enums":[{"members":[{"name":"Low"},{"deprecated":"","name":"High","value":"high"}],"name":"Level"}],' +
        '"formatVersion":1,"name":"ci","objects":[{"constructorFunction":{},"fields":[{"name":"x","type":{"kind":"STRING"}}],' +
        '"functions":[{"check":true,"name":"lint","returnType":{"kind":"VOID"}}],"name":"Ci"}],' +
        '"x-b":{"10":1,"9":"é\u2028","a":1e400,"b":1.0}}',
    )
  })

  test('sorts keys by UTF-16 code units, as RFC 8785 §3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const value = { formatVersion: 1, name: 'ci', 'x-own': Object.fromEntries(keys.map((key, index) => [key, index])) }
    expect(canonical(value)).toBe(
      '{"formatVersion":1,"name":"ci","x-own":{"\\r":1,"1":3,"\u0080":5,"\u00f6":6,"\u20ac":0,"\ud83d\ude00":4,"\ufb33":2}}',
    )
  })

  test('tells documents apart that differ in digits, in order, or in an empty deprecation', () => {
    const documents = [
      '{"formatVersion": 1, "name": "ci", "x-a": 1}',
      '{"formatVersion": 1, "name": "ci", "x-a": 1.0}',
      '{"formatVersion": 1, "name": "ci", "x-a": 1e0}',
      '{"formatVersion": 1, "name": "ci", "enums": [{"name": "A"}, {"name": "B"}]}',
      '{"formatVersion": 1, "name": "ci", "enums": [{"name": "B"}, {"name": "A"}]}',
      '{"formatVersion": 1, "name": "ci", "objects": [{"name": "A"}]}',
      '{"formatVersion": 1, "name": "ci", "objects": [{"name": "A", "deprecated": ""}]}',
      '{"formatVersion": 1, "name": "ci", "objects": [{"name": "A", "constructorFunction": {}}]}',
    ]
    expect(new Set(documents.map(canonical)).size).toBe(documents.length)
  })

  test('does not depend on how a document is written', () => {
    fc.assert(
      fc.property(arbitraryDocument({ names: 'hostile', meaning: 'any' }), (document) => {
        const typedefs = typedefsOf(document)
        const texts = [
          printTypedefs(typedefs),
          toJson(typedefs),
          JSON.stringify(reversed(document)),
          JSON.stringify(spelledOut(document)),
        ]
        const expected = canonicalize(typedefs)
        expect(texts.map(canonical)).toEqual(texts.map(() => expected))
        expect(canonical(expected)).toBe(expected)
      }),
      propertySettings(300),
    )
  })

  test('has a digest: the SHA-256 of its UTF-8 bytes', () => {
    const typedefs = typedefsOf({ formatVersion: 1, name: 'größe' })
    expect(digest(typedefs)).toBe(
      createHash('sha256').update('{"formatVersion":1,"name":"größe"}', 'utf8').digest('hex'),
    )
    expect(digest(typedefs)).toBe('d89634e55e703c895fb31d9c037006d818c0baa09238eb8467421ae61b7a50fd')
  })
})

describe('printing', () => {
  test('reads well', () => {
    const text = `{
  "formatVersion": 1,
  "name": "ci",
  "objects": [
    {
      "name": "Ci",
      "sourceMap": { "filename": "src/index.ts", "line": 3, "column": 1 },
      "functions": [
        {
          "name": "build",
          "returnType": { "kind": "OBJECT", "name": "Container" },
          "description": "Builds the image.",
          "arguments": [
            {
              "name": "source",
              "type": { "kind": "OBJECT", "name": "Directory" },
              "defaultPath": "/",
              "ignore": ["node_modules", "**/*.md"]
            },
            {
              "name": "tags",
              "type": {
                "kind": "LIST",
                "elementType": { "kind": "LIST", "elementType": { "kind": "STRING" } },
                "optional": true
              },
              "defaultValue": [["latest"],1.0]
            }
          ],
          "cachePolicy": { "policy": "Default", "timeToLive": "10m" },
          "check": true
        }
      ]
    }
  ],
  "enums": [
    {
      "name": "Level",
      "members": [
        { "name": "Low" },
        { "name": "High", "value": "high" }
      ]
    }
  ],
  "x-source": {"language":"typescript"}
}
`
    expect(printTypedefs(typedefsOf(text))).toBe(text)
  })

  test('keeps every document as it is', () => {
    fc.assert(
      fc.property(arbitraryTypedefs({ names: 'hostile', meaning: 'any' }), (typedefs) => {
        expect(typedefsOf(printTypedefs(typedefs))).toStrictEqual(typedefs)
        expect(typedefsOf(toJson(typedefs))).toStrictEqual(typedefs)
      }),
      propertySettings(300),
    )
  })
})

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, key === 'defaultValue' || key.startsWith('x-') ? member : reversed(member)]),
  )
}

/** The same with defaults written down. */
const spelledOut = (document: unknown): unknown => {
  const value = structuredClone(document) as {
    objects: { functions?: Record<string, unknown>[] }[]
    description?: string
  }
  value.description ??= ''
  for (const object of value.objects)
    for (const fn of object.functions ?? [])
      Object.assign(fn, { check: false, agent: false, arguments: [], description: '', ...fn })
  return value
}
