import { describe, expect, test } from 'vitest'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { complaints } from '../support/complaints.ts'

const typedefsOf = (input: unknown): Typedefs => {
  const decoded = decodeTypedefs(input)
  if (!decoded.ok) throw new Error(decoded.findings.map((finding) => finding.message).join('\n'))
  return decoded.typedefs
}

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))

describe('a document', () => {
  test('comes decoded with every default filled in', () => {
    const text = `{
      "formatVersion": 1,
      "name": "ci",
      "objects": [{
        "name": "Ci",
        "constructorFunction": {"arguments": [
          {"name": "source", "type": {"kind": "OBJECT", "name": "Directory"}, "defaultPath": "/", "ignore": ["node_modules"]}]},
        "fields": [{"name": "tags", "type": {"kind": "LIST", "elementType": {"kind": "STRING"}}, "private": true}],
        "functions": [{
          "name": "lint", "returnType": {"kind": "VOID", "optional": true}, "check": true,
          "deprecated": "", "cachePolicy": {"policy": "Default", "timeToLive": "10m"},
          "arguments": [{"name": "level", "type": {"kind": "ENUM_KIND", "name": "Level", "optional": true}, "defaultValue": "Warning"}]}]}],
      "enums": [{"name": "Level", "sourceMap": {"filename": "src/index.ts", "line": 3, "column": 1},
        "members": [{"name": "Warning", "value": "warning"}, {"name": "Error"}]}],
      "x-source": {"language": "typescript"}
    }`
    expect(typedefsOf(text)).toStrictEqual({
      formatVersion: 1,
      name: 'ci',
      description: '',
      objects: [
        {
          name: 'Ci',
          description: '',
          constructorFunction: {
            description: '',
            arguments: [
              {
                name: 'source',
                type: { kind: 'OBJECT', name: 'Directory', optional: false },
                description: '',
                defaultPath: '/',
                ignore: ['node_modules'],
              },
            ],
          },
          fields: [
            {
              name: 'tags',
              type: { kind: 'LIST', elementType: { kind: 'STRING', optional: false }, optional: false },
              private: true,
              description: '',
            },
          ],
          functions: [
            {
              name: 'lint',
              returnType: { kind: 'VOID', optional: false },
              description: '',
              deprecated: '',
              arguments: [
                {
                  name: 'level',
                  type: { kind: 'ENUM', name: 'Level', optional: true },
                  description: '',
                  defaultValue: '"Warning"',
                  ignore: [],
                },
              ],
              cachePolicy: { policy: 'Default', timeToLive: '10m' },
              check: true,
              generator: false,
              up: false,
              agent: false,
            },
          ],
        },
      ],
      interfaces: [],
      enums: [
        {
          name: 'Level',
          description: '',
          sourceMap: { filename: 'src/index.ts', line: 3, column: 1 },
          members: [
            { name: 'Warning', value: 'warning', description: '' },
            { name: 'Error', value: 'Error', description: '' },
          ],
        },
      ],
      extensions: { 'x-source': '{"language":"typescript"}' },
    })
  })

  test('is deeply frozen', () => {
    const typedefs = typedefsOf({
      formatVersion: 1,
      name: 'ci',
      objects: [
        {
          name: 'Ci',
          functions: [{ name: 'build', returnType: { kind: 'LIST', elementType: { kind: 'STRING' } }, arguments: [] }],
        },
      ],
      'x-own': [1],
    })
    expect(isDeeplyFrozen(typedefs)).toBe(true)
  })

  test.each(['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'VOID'])('may spell %s as %s_KIND', (kind) => {
    const withKind = (spelt: string): unknown => ({
      formatVersion: 1,
      name: 'ci',
      objects: [{ name: 'Ci', fields: [{ name: 'x', type: { kind: spelt } }] }],
    })
    expect(typedefsOf(withKind(`${kind}_KIND`))).toStrictEqual(typedefsOf(withKind(kind)))
  })

  test.each(['SCALAR', 'ENUM', 'OBJECT', 'INTERFACE'])('may spell %s as %s_KIND', (kind) => {
    const withKind = (spelt: string): unknown => ({
      formatVersion: 1,
      name: 'ci',
      objects: [{ name: 'Ci', fields: [{ name: 'x', type: { kind: spelt, name: 'Level' } }] }],
    })
    expect(typedefsOf(withKind(`${kind}_KIND`))).toStrictEqual(typedefsOf(withKind(kind)))
  })

  test('is the same as text, as bytes and as a value', () => {
    const value = {
      formatVersion: 1,
      name: 'ci',
      description: 'Größe 🚀',
      enums: [{ name: 'Level', members: [{ name: 'Low' }] }],
    }
    const text = JSON.stringify(value)
    expect(typedefsOf(text)).toStrictEqual(typedefsOf(value))
    expect(typedefsOf(new TextEncoder().encode(text))).toStrictEqual(typedefsOf(value))
  })
})

describe('numbers', () => {
  const defaultOf = (json: string): string | undefined =>
    typedefsOf(`{"formatVersion": 1, "name": "ci", "objects": [{"name": "Ci", "functions": [{"name": "build", "returnType": {"kind": "VOID"},
      "arguments": [{"name": "x", "type": {"kind": "FLOAT"}, "defaultValue": ${json}}]}]}]}`).objects[0]?.functions[0]
      ?.arguments[0]?.defaultValue

  test.each(['12345678901234567890', '1.0', '1e400', '-0', '-0.0', '1E+2', '0.1000000000000000055511151231257827'])(
    'keep their digits: %s',
    (token) => {
      expect(defaultOf(token)).toBe(token)
    },
  )

  test('keep their digits inside arrays and objects, whose keys stay in order', () => {
    expect(defaultOf('{ "b" : [ 1.0, 2e0 ] ,\n"10":{}, "9" : [ ] , "\\u0061\\/": "\\u00e9\\n" }')).toBe(
      '{"b":[1.0,2e0],"10":{},"9":[],"a/":"é\\n"}',
    )
  })

  test('null is a default, and no default is none', () => {
    expect(defaultOf('null')).toBe('null')
    expect(
      typedefsOf({
        formatVersion: 1,
        name: 'ci',
        objects: [{ name: 'Ci', constructorFunction: { arguments: [{ name: 'x', type: { kind: 'STRING' } }] } }],
      }).objects[0]?.constructorFunction?.arguments[0],
    ).not.toHaveProperty('defaultValue')
  })

  test('of a source map may be written in any way that means a whole number', () => {
    const sourceMap = typedefsOf(
      '{"formatVersion": 1.0, "name": "ci", "enums": [{"name": "E", "sourceMap": {"filename": "a.go", "line": 3.0, "column": 1e1}}]}',
    ).enums[0]?.sourceMap
    expect(sourceMap).toStrictEqual({ filename: 'a.go', line: 3, column: 10 })
  })

  test('of a value may be a bigint', () => {
    const value = { formatVersion: 1, name: 'ci', 'x-build': 12345678901234567890n }
    expect(typedefsOf(value).extensions).toStrictEqual({ 'x-build': '12345678901234567890' })
  })
})

describe('the format version', () => {
  test('is looked at before anything else', () => {
    expect(complaints('{"formatVersion": 2, "nam": 1, "objects": {}}')).toEqual([
      '1:19 /formatVersion The document has formatVersion 2; this version of moduledefs reads 1 (Use a newer moduledefs, or write the document in format 1.) [format-version-unknown]',
    ])
  })

  test('must be there', () => {
    expect(complaints('{"nam": "ci"}')).toEqual([
      '1:1 "" The document has no formatVersion (Add "formatVersion": 1.) [format-version-missing]',
    ])
  })

  test('must be a number', () => {
    expect(complaints('{"formatVersion": "1", "name": "ci"}')).toEqual([
      '1:19 /formatVersion FormatVersion is the string "1", but must be 1 (Use 1, or leave the key out if it is optional.) [value-wrong-type]',
    ])
  })

  test('needs an object to be in', () => {
    expect(complaints('[]')).toEqual([
      '1:1 "" The document is an array, but must be an object (Use an object, or leave the key out if it is optional.) [value-wrong-type]',
    ])
  })
})

describe('what is wrong with a document', () => {
  test('is all told at once, in document order', () => {
    const text = `{
  "formatVersion": 1,
  "nam": "ci",
  "objects": [
    {"name": "Ci", "functions": [
      {"name": "build", "returnTyp": {"kind": "STRING"}, "args": []},
      {"name": "test", "returnType": {"kind": "INT"}, "arguments": [{"name": 3, "type": "string"}, null]}
    ]},
    {"functions": [{"name": "lint", "returnType": {"kind": "LIST"}}]}
  ],
  "enums": {}
}`
    expect(complaints(text)).toEqual([
      '1:1 "" The document has no name (Add "name": a string.) [key-missing]',
      '3:3 /nam The document has the unknown key nam; did you mean name? (Known keys: formatVersion, name, description, objects, interfaces, enums. Your own keys start with x-.) [key-misspelt]',
      '6:7 /objects/0/functions/0 Object Ci, function build has no returnType (Add "returnType": a type such as {"kind": "STRING"}.) [key-missing]',
      '6:25 /objects/0/functions/0/returnTyp Object Ci, function build has the unknown key returnTyp; did you mean returnType? (Known keys: name, returnType, description, deprecated, sourceMap, arguments, cachePolicy, check, generator, up, agent. Your own keys start with x-.) [key-misspelt]',
      '6:58 /objects/0/functions/0/args Object Ci, function build has the unknown key args; did you mean arguments? (Known keys: name, returnType, description, deprecated, sourceMap, arguments, cachePolicy, check, generator, up, agent. Your own keys start with x-.) [key-misspelt]',
      '7:47 /objects/0/functions/1/returnType/kind Object Ci, function test, return type, kind is INT; did you mean INTEGER? (Use one of STRING, INTEGER, FLOAT, BOOLEAN, VOID, SCALAR, ENUM, OBJECT, INTERFACE, LIST.) [word-misspelt]',
      '7:78 /objects/0/functions/1/arguments/0/name Object Ci, function test, argument number 1, name is the number 3, but must be a string (Use a string, or leave the key out if it is optional.) [value-wrong-type]',
      '7:89 /objects/0/functions/1/arguments/0/type Object Ci, function test, argument number 1, type is the string "string", but must be a type such as {"kind": "STRING"} (Use a type such as {"kind": "STRING"}, or leave the key out if it is optional.) [value-wrong-type]',
      '7:100 /objects/0/functions/1/arguments/1 Object Ci, function test, argument number 2 is null, but must be an object (Use an object, or leave the key out if it is optional.) [value-wrong-type]',
      '9:5 /objects/1 Object number 2 has no name (Add "name": a string.) [key-missing]',
      '9:51 /objects/1/functions/0/returnType Object number 2, function lint, return type has no elementType (Add "elementType": a type such as {"kind": "STRING"}.) [key-missing]',
      '11:12 /enums Enums is an object, but must be an array (Use an array, or leave the key out if it is optional.) [value-wrong-type]',
    ])
  })

  test('has no place where there was no text', () => {
    const decoded = decodeTypedefs({
      formatVersion: 1,
      name: 'ci',
      enums: [{ name: 'Level', members: [{ name: 'Low', valeu: 'low' }] }],
    })
    expect(decoded.ok ? [] : decoded.findings).toStrictEqual([
      {
        code: 'key-misspelt',
        severity: 'error',
        pointer: '/enums/0/members/0/valeu',
        message: 'Enum Level, member Low has the unknown key valeu; did you mean value?',
        hint: 'Known keys: name, value, description, deprecated, sourceMap. Your own keys start with x-.',
        data: {
          thing: 'Enum Level, member Low',
          key: 'valeu',
          known: 'name, value, description, deprecated, sourceMap',
          nearest: 'value',
        },
        stage: 'document',
      },
    ])
    expect(decoded.locate('/enums/0')).toBeUndefined()
  })

  test('may be a key of another kind of type', () => {
    expect(
      complaints({
        formatVersion: 1,
        name: 'ci',
        objects: [{ name: 'Ci', fields: [{ name: 'x', type: { kind: 'STRING', elementType: { kind: 'STRING' } } }] }],
      }),
    ).toEqual([
      '/objects/0/fields/0/type/elementType Object Ci, field x, type has the unknown key elementType (Known keys: kind, optional. Your own keys start with x-.) [key-unknown]',
    ])
  })

  test('may be a word nothing comes close to', () => {
    const fn = { name: 'build', returnType: { kind: 'VOID' }, cachePolicy: { policy: 'forever' } }
    expect(complaints({ formatVersion: 1, name: 'ci', objects: [{ name: 'Ci', functions: [fn] }] })).toEqual([
      '/objects/0/functions/0/cachePolicy/policy Object Ci, function build, cache policy, policy is forever, which is not an allowed value (Use one of Default, PerSession, Never.) [word-unknown]',
    ])
  })

  test.each([
    [-1, 'the number -1'],
    [1.5, 'the number 1.5'],
    [2_147_483_648, 'the number 2147483648'],
    ['3', 'the string "3"'],
    [true, 'true'],
  ])('may be a line of %s', (line, actual) => {
    const sourceMap = { filename: 'main.go', line, column: 1 }
    expect(complaints({ formatVersion: 1, name: 'ci', enums: [{ name: 'Level', sourceMap }] })).toEqual([
      `/enums/0/sourceMap/line Enum Level, source map, line is ${actual}, but must be a whole number from 0 to 2147483647 (Use a whole number from 0 to 2147483647, or leave the key out if it is optional.) [value-wrong-type]`,
    ])
  })

  test.each(['description', 'deprecated', 'sourceMap', 'fields', 'functions', 'constructorFunction'])(
    'may be a %s of null',
    (key) => {
      const decoded = decodeTypedefs({ formatVersion: 1, name: 'ci', objects: [{ name: 'Ci', [key]: null }] })
      expect(decoded.ok ? [] : decoded.findings.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
        `/objects/0/${key} value-wrong-type`,
      ])
    },
  )
})
