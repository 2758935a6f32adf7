import { describe, expect, test } from 'vitest'
import {
  engineSelection,
  exportIntrospection,
  exportTypescript,
  type ImportForm,
  type ImportOptions,
  importTypedefs,
} from '../../src/exchange/index.ts'
import { canonicalize, printTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { introspectionOf } from '../support/introspectionOf.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, list, named, optional, STRING } from './support.ts'

const read = (value: object | string, form: ImportForm, options: ImportOptions = {}) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const imported = importTypedefs(text, form, options)
  if (!imported.ok) throw new Error(imported.findings.map(({ message }) => message).join('\n'))
  return imported
}
const problems = (value: object | string, form: ImportForm, options: ImportOptions = {}) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const imported = importTypedefs(text, form, options)
  return imported.findings.map(({ severity, message }) => `${severity}: ${message}`)
}

/** The scanner's own notation, as the TypeScript SDK writes it for a class with an alias, a default and an enum. */
const scan = {
  name: 'Alias',
  objects: {
    Alias: {
      name: 'Alias',
      description: 'Greets.',
      constructor: {
        arguments: {
          ctr: {
            name: 'ctr',
            description: '',
            type: { kind: 'OBJECT_KIND', name: 'Container' },
            isVariadic: false,
            isNullable: false,
            isOptional: true,
          },
        },
      },
      methods: {
        greet: {
          name: 'helloWorld',
          description: '',
          alias: 'greet',
          arguments: {
            name: {
              name: 'name',
              description: '',
              deprecated: '',
              type: { kind: 'STRING_KIND' },
              isVariadic: false,
              isNullable: false,
              isOptional: false,
              defaultValue: 'you',
            },
            tone: {
              name: 'tone',
              description: '',
              type: { kind: 'ENUM_KIND', name: 'Tone' },
              isVariadic: false,
              isNullable: false,
              isOptional: false,
              defaultValue: 'loud',
            },
            rest: {
              name: 'rest',
              description: '',
              type: { kind: 'LIST_KIND', typeDef: { kind: 'STRING_KIND' } },
              isVariadic: true,
              isNullable: false,
              isOptional: true,
            },
          },
          returnType: { kind: 'VOID_KIND' },
        },
      },
      properties: {
        prefix: {
          name: 'greetingPrefix',
          description: '',
          alias: 'prefix',
          type: { kind: 'STRING_KIND' },
          isExposed: true,
        },
        secret: { name: 'secret', description: '', type: { kind: 'INTEGER_KIND' }, isExposed: false },
      },
    },
  },
  enums: {
    Tone: { name: 'Tone', description: '', values: { Loud: { name: 'Loud', value: 'loud', description: '' } } },
  },
  interfaces: {},
}

describe('the TypeScript SDK’s scan', () => {
  test('is read: aliases, defaults by member, state', () => {
    expect(JSON.parse(printTypedefs(read(scan, 'typescript-scan').typedefs))).toEqual({
      formatVersion: 1,
      name: 'Alias',
      objects: [
        {
          name: 'Alias',
          description: 'Greets.',
          constructorFunction: {
            arguments: [{ name: 'ctr', type: { kind: 'OBJECT', name: 'Container', optional: true } }],
          },
          fields: [
            { name: 'prefix', type: { kind: 'STRING' }, 'x-typescript': { property: 'greetingPrefix' } },
            { name: 'secret', type: { kind: 'INTEGER' }, private: true },
          ],
          functions: [
            {
              name: 'greet',
              returnType: { kind: 'VOID' },
              arguments: [
                { name: 'name', type: { kind: 'STRING' }, defaultValue: 'you' },
                { name: 'tone', type: { kind: 'ENUM', name: 'Tone' }, defaultValue: 'Loud' },
                {
                  name: 'rest',
                  type: { kind: 'LIST', elementType: { kind: 'STRING' }, optional: true },
                  'x-typescript': { variadic: true },
                },
              ],
              'x-typescript': { method: 'helloWorld' },
            },
          ],
        },
      ],
      enums: [{ name: 'Tone', members: [{ name: 'Loud', value: 'loud' }] }],
    })
  })
  test('says what it cannot say', () => {
    expect(problems(scan, 'typescript-scan')).toEqual([
      'info: 1 parts have an empty "deprecated", which a TypeScript scan writes for parts that are not deprecated as well; it is left out',
      'info: a TypeScript scan cannot express source maps; the document has none',
      'info: a TypeScript scan cannot express cache policies; the document has none',
      'info: a TypeScript scan cannot express checks, generators, services and agents; the document has none',
      'info: a TypeScript scan cannot express whether elements of lists may be null; the document has none',
      'info: a TypeScript scan cannot express whether fields and results may be null; the document has none',
    ])
  })
  test('what is wrong with it is said', () => {
    expect(problems('{', 'typescript-scan')).toEqual(['error: Not a valid typescript-scan: it is not JSON (line 1)'])
    expect(problems('['.repeat(100_000), 'typescript-scan')).toEqual([
      'error: Not a valid typescript-scan: it is nested too deeply',
    ])
    expect(problems({ name: 'a', objects: 1 }, 'typescript-scan')).toEqual([
      'error: /objects is a number, a flag or null, but a TypeScript scan has an object there',
    ])
    expect(problems({}, 'typescript-scan')).toEqual(['error: a TypeScript scan does not say which module is meant'])
    const member = structuredClone(scan)
    member.objects.Alias.methods.greet.arguments.tone.defaultValue = 'shy'
    expect(problems(member, 'typescript-scan')[0]).toBe(
      'warning: Argument tone of function greet has the default "shy", which is not the value of a member of enum Tone',
    )
  })
  test('numbers keep their digits, and keys their order', () => {
    const text =
      '{"name":"n","objects":{"N":{"name":"N","methods":{"b":{"name":"b","arguments":{"x":{"name":"x","type":{"kind":"FLOAT_KIND"},"defaultValue":1.0}},"returnType":{"kind":"VOID_KIND"}},"1":{"name":"1","arguments":{},"returnType":{"kind":"VOID_KIND"}}}}}}'
    const { typedefs } = read(text, 'typescript-scan')
    expect(typedefs.objects[0]?.functions.map(({ name }) => name)).toEqual(['b', '1'])
    expect(typedefs.objects[0]?.functions[0]?.arguments[0]?.defaultValue).toBe('1.0')
  })
})

/** A document without what the TypeScript SDK's own file has no words for. */
const sayable = (typedefs: Typedefs): unknown => {
  const never = (type: object): object => ({ ...type, optional: undefined })
  const text = JSON.stringify(JSON.parse(printTypedefs(typedefs)), (key, value) => {
    if (key === 'cachePolicy' && value.policy === 'Default' && !value.timeToLive) return undefined
    if (key === 'returnType' || key === 'elementType') return never(value)
    if (key === 'fields') return value.map((field: { type: object }) => ({ ...field, type: never(field.type) }))
    return key === 'constructorFunction' ? { arguments: value.arguments } : value
  })
  return JSON.parse(text)
}

describe('there and back', () => {
  test('the typedefs file of the TypeScript SDK keeps everything it has words for', () => {
    const lost: string[] = []
    for (const name of ['ci-module', 'deploy-module', 'only-enums', 'smallest', 'toolchain']) {
      const typedefs = fixture(name)
      const { text, findings } = exportTypescript(typedefs, 'typedefs')
      lost.push(...findings.map(({ message }) => `${name}: ${message}`))
      expect(JSON.parse(printTypedefs(read(text, 'typescript-typedefs').typedefs))).toEqual(sayable(typedefs))
    }
    expect(lost).toEqual([
      'ci-module: a TypeScript typedefs file cannot express place, description and deprecation of constructors (1), first at /objects/0/constructorFunction',
      'deploy-module: a TypeScript typedefs file cannot express null inside of lists, in fields and in results (1), first at /objects/1/fields/1',
      'toolchain: a TypeScript typedefs file cannot express the cache policy Default without a time (1), first at /objects/0/functions/3',
    ])
  })
  test('what is lost is counted', () => {
    const typedefs = document({
      name: 'lossy',
      objects: [
        {
          name: 'Lossy',
          fields: [
            { name: 'a', type: optional(STRING) },
            { name: 'b', type: list(optional(STRING)) },
          ],
          functions: [{ name: 'c', returnType: STRING, check: true }],
        },
      ],
    })
    expect(exportTypescript(typedefs, 'typedefs').findings.map(({ message }) => message)).toEqual([
      'a TypeScript typedefs file cannot express null inside of lists, in fields and in results (2), first at /objects/0/fields/0',
    ])
    expect(exportTypescript(typedefs, 'scan').findings.map(({ message }) => message)).toEqual([
      'a TypeScript scan cannot express null inside of lists, in fields and in results (2), first at /objects/0/fields/0',
      'a TypeScript scan cannot express marks (check, generator, up, agent) (1), first at /objects/0/functions/0',
    ])
  })
  test('an introspection keeps names, types, defaults and descriptions', () => {
    for (const release of ['v0.18.10', 'v0.21.0', 'v1.0.0-beta.10']) {
      const target = targetOf(release)
      const typedefs = document({
        name: 'shop',
        objects: [
          {
            name: 'Shop',
            description: 'Sells.',
            constructorFunction: { arguments: [{ name: 'stock', type: named('OBJECT', 'Directory') }] },
            functions: [
              {
                name: 'order',
                description: 'Orders.',
                returnType: named('OBJECT', 'Receipt'),
                arguments: [
                  { name: 'items', type: list(STRING), defaultValue: ['tea'] },
                  { name: 'again', type: optional(named('OBJECT', 'Receipt')) },
                  { name: 'count', type: { kind: 'INTEGER' }, defaultValue: 1 },
                  { name: 'platform', type: optional(named('SCALAR', 'Platform')) },
                ],
              },
            ],
          },
          { name: 'Receipt', functions: [{ name: 'total', returnType: { kind: 'FLOAT' } }] },
        ],
        enums: [{ name: 'Size', members: [{ name: 'BIG' }] }],
      })
      const exported = exportIntrospection(typedefs, target)
      if (!exported.ok) throw new Error(exported.findings[0]?.message)
      const back = read(exported.text, 'introspection', { name: 'shop' })
      expect([release, canonicalize(back.typedefs)]).toEqual([release, canonicalize(typedefs)])
      expect(back.findings.slice(0, 2).map(({ message }) => message)).toEqual([
        'an introspection of a module has the names callers see; the document uses them as original names',
        'an introspection of a module does not tell fields from functions without arguments; all of them became functions',
      ])
    }
  })
  test('of the introspection of a session the types of one module are kept', () => {
    const target = targetOf('v0.21.0')
    const own = (name: string, type: string) => {
      const typedefs = document({
        name,
        objects: [
          { name: type, functions: [{ name: 'make', returnType: named('OBJECT', 'Part') }] },
          { name: 'Part', functions: [{ name: 'total', returnType: { kind: 'FLOAT' } }] },
        ],
      })
      const exported = exportIntrospection(typedefs, target)
      if (!exported.ok) throw new Error(exported.findings[0]?.message)
      return { typedefs, types: JSON.parse(exported.text).__schema.types as { name: string; fields?: object[] }[] }
    }
    const [shop, yard] = [own('shop', 'Shop'), own('shop-yard', 'ShopYard')]
    const core = introspectionOf('v0.21.0').__schema.types
    const fieldsOf = (types: readonly { name: string; fields?: object[] }[]) =>
      types.find(({ name }) => name === 'Query')?.fields ?? []
    const others = (types: readonly { name: string }[]) => types.filter(({ name }) => name !== 'Query')
    const fields = [...fieldsOf(core), ...fieldsOf(shop.types), ...fieldsOf(yard.types)]
    const types = [
      ...others(core),
      { kind: 'OBJECT', name: 'Query', fields },
      ...others(shop.types),
      ...others(yard.types),
    ]
    const session = JSON.stringify({ __schema: { queryType: { name: 'Query' }, types } })
    for (const { typedefs } of [shop, yard])
      expect(canonicalize(read(session, 'introspection', { name: typedefs.name }).typedefs)).toEqual(
        canonicalize(typedefs),
      )
    const unnamed = importTypedefs(session, 'introspection')
    expect([unnamed.ok, unnamed.findings.map(({ code }) => code)]).toEqual([false, ['import-module-unnamed']])
  })
  test('a document that a target refuses has no introspection there', () => {
    const refused = exportIntrospection(fixture('ci-module'), targetOf('v0.18.10'))
    expect([refused.ok, refused.findings.map(({ code }) => code)]).toEqual([
      false,
      expect.arrayContaining(['core-type-missing']),
    ])
  })
  test('nothing that is exported breaks on the way', () => {
    for (const name of fixtureNames) {
      for (const form of ['scan', 'typedefs'] as const)
        expect(importTypedefs(exportTypescript(fixture(name), form).text, `typescript-${form}`).ok).toBe(true)
    }
  })
})

describe('an engine', () => {
  test('is asked for what it has, and read', () => {
    expect(engineSelection(targetOf('v0.15.3'))).not.toContain('sourceMap')
    expect(engineSelection(targetOf('v0.19.11'))).toContain('defaultAddress')
    const answer = {
      name: 'shop',
      description: 'Sells.',
      objects: [
        {
          asObject: {
            name: 'Shop',
            description: '',
            fields: [],
            functions: [
              {
                name: 'order',
                description: 'Orders.',
                sourceMap: { filename: 'index.ts', line: 3, column: 1 },
                returnType: {
                  kind: 'LIST_KIND',
                  optional: false,
                  asList: {
                    elementTypeDef: { kind: 'OBJECT_KIND', optional: true, asObject: { name: 'ShopReceipt' } },
                  },
                },
                args: [
                  {
                    name: 'size',
                    description: '',
                    defaultValue: '"BIG"',
                    defaultPath: '',
                    ignore: [],
                    typeDef: { kind: 'ENUM_KIND', optional: false, asEnum: { name: 'ShopSize' } },
                  },
                ],
              },
            ],
            constructor: null,
          },
        },
        {
          asObject: {
            name: 'ShopReceipt',
            description: '',
            fields: [{ name: 'total', description: '', typeDef: { kind: 'FLOAT_KIND', optional: false } }],
            functions: [],
            constructor: null,
          },
        },
      ],
      interfaces: [],
      enums: [
        { asEnum: { name: 'ShopSize', description: '', members: [{ name: 'BIG', value: 'big', description: '' }] } },
      ],
    }
    const imported = read(answer, 'engine', { target: targetOf('v0.19.11') })
    expect(JSON.parse(printTypedefs(imported.typedefs))).toEqual({
      formatVersion: 1,
      name: 'shop',
      description: 'Sells.',
      objects: [
        {
          name: 'Shop',
          functions: [
            {
              name: 'order',
              description: 'Orders.',
              sourceMap: { filename: 'index.ts', line: 3, column: 1 },
              returnType: { kind: 'LIST', elementType: { kind: 'OBJECT', name: 'Receipt', optional: true } },
              arguments: [{ name: 'size', type: { kind: 'ENUM', name: 'Size' }, defaultValue: 'BIG' }],
            },
          ],
        },
        { name: 'Receipt', fields: [{ name: 'total', type: { kind: 'FLOAT' } }] },
      ],
      enums: [{ name: 'Size', members: [{ name: 'BIG', value: 'big' }] }],
    })
    expect(imported.findings.map(({ message }) => message)).toEqual([
      'a module as engine v0.19.11 shows it has the names callers see; the document uses them as original names',
      'a module as engine v0.19.11 shows it cannot express cache policies; the document has none',
      'a module as engine v0.19.11 shows it cannot express checks, generators, services and agents; the document has none',
      'a module as engine v0.19.11 shows it cannot express private state; the document has none',
    ])
  })
})
