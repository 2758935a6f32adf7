import { describe, expect, it } from 'vitest'
import { goQuote, readGoJson, writeGoJson } from '../../src/engine/go/index.ts'
import { callerSchema, decodeDefault, loadModule } from '../../src/engine/module/load/index.ts'
import type { TypeDefState } from '../../src/engine/module/state.ts'
import { type LabFunction, type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { targetOf } from '../support/targetOf.ts'

describe('an object implements an interface', () => {
  interface Members {
    readonly fields?: readonly { readonly name: string; readonly type: string }[]
    readonly functions?: readonly LabFunction[]
  }
  const asked: readonly LabFunction[] = [
    { name: 'name', returns: 'string' },
    { name: 'walk', returns: 'int?', args: [{ name: 'far', type: 'int' }] },
  ]
  const walk: LabFunction = { name: 'walk', returns: 'int?', args: [{ name: 'far', type: 'int' }] }
  const name: LabFunction = { name: 'name', returns: 'string' }

  it.each<[string, boolean, Members]>([
    ['with equal functions', true, { functions: [walk, name] }],
    ['not without one of them', false, { functions: [name] }],
    ['not with another result', false, { functions: [{ ...name, returns: 'int' }, walk] }],
    ['not with a result that is optional', false, { functions: [{ ...name, returns: 'string?' }, walk] }],
    [
      'not with an argument of another name',
      false,
      { functions: [name, { ...walk, args: [{ name: 'to', type: 'int' }] }] },
    ],
    ['not with an optional argument', false, { functions: [name, { ...walk, args: [{ name: 'far', type: 'int?' }] }] }],
    [
      'with more arguments',
      true,
      { functions: [name, { ...walk, args: [...(walk.args ?? []), { name: 'fast', type: 'bool' }] }] },
    ],
    ['with a field in place of a function', true, { fields: [{ name: 'name', type: 'string' }], functions: [walk] }],
    ['and a fitting field ends the look at the rest', true, { fields: [{ name: 'name', type: 'string' }] }],
    ['not with a field of another type', false, { fields: [{ name: 'name', type: 'int' }], functions: [walk] }],
  ])('%s: %s', (_, expected, members) => {
    const target = targetOf('v0.20.8')
    const typedefs: LabTypedefs = {
      objects: [{ name: 'Zoo', ...members }],
      interfaces: [{ name: 'Pet', functions: asked }],
    }
    const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'zoo' })
    if (!result.ok) throw new Error(result.findings[0]?.message)
    const zoo = callerSchema(result.module).types.find((type) => type.name === 'Zoo')
    const fields = zoo?.kind === 'object' ? zoo.fields.map((field) => field.name) : []
    expect(fields.includes('asZooPet')).toBe(expected)
  })
})

describe('arguments that callers cannot give', () => {
  const load = (version: string, args: LabFunction['args'], constructorArgs: LabFunction['args'] = []): string[] => {
    const target = targetOf(version)
    const probe: LabFunction = { name: 'probe', returns: 'string', ...(args ? { args } : {}) }
    const typedefs = { objects: [{ name: 'Neo', constructor: { args: constructorArgs ?? [] }, functions: [probe] }] }
    const { findings } = loadModule(labPlan(typedefs, target), target, { moduleName: 'neo' })
    return findings.map(({ message }) => message)
  }
  const named = (...names: readonly string[]) => names.map((name) => ({ name, type: 'string' }))
  const taken = (name: string, flag: string, release: string): string =>
    `Argument ${name} of function probe of Neo becomes --${flag}, which is a flag of the dagger command of ${release}, so \`dagger call\` of function probe of Neo stops with "flag already exists"`

  it('because the command has a flag of that name', () => {
    const args = named('json', 'noMod', 'lock', 'env', 'name', 'jsonFile')
    const expected = (release: string, ...flags: readonly (readonly [string, string])[]) =>
      flags.map(([name, flag]) => taken(name, flag, release))
    const json = ['json', 'json'] as const
    const noMod = ['noMod', 'no-mod'] as const
    expect(load('v0.18.10', args)).toEqual(expected('v0.18.10', json))
    expect(load('v0.21.8', args)).toEqual(expected('v0.21.8', json, noMod, ['lock', 'lock']))
    expect(load('v1.0.0-beta.10', args)).toEqual(expected('v1.0.0-beta.10', json, noMod, ['env', 'env']))
  })

  it('nor can any function be called if it is one of the constructor', () => {
    expect(load('v0.20.8', [], named('quiet'))).toEqual([
      'Argument quiet of the constructor of Neo becomes --quiet, which is a flag of the dagger command of v0.20.8, so `dagger call` of the module stops with "flag already exists"',
    ])
  })

  it('because engines find two of them by one name', () => {
    expect(load('v0.20.8', named('neo4juri', 'neo4jUri'))).toEqual([
      'Argument neo4juri of function probe of Neo and argument neo4jUri of function probe of Neo are both found by the name neo4Juri, so engines pass what callers give either as neo4jUri',
    ])
    expect(load('v0.20.8', named('neo4jUri'))).toEqual([])
  })
})

describe('names that meet', () => {
  it('are reported one after the other', () => {
    const target = targetOf('v0.20.8')
    const functions = ['go_on', 'goOn', 'GoOn'].map((name) => ({ name, returns: 'string' }))
    const { findings } = loadModule(labPlan({ objects: [{ name: 'Zoo', functions }] }, target), target, {
      moduleName: 'zoo',
    })
    expect(findings.map(({ pointer, message }) => [pointer, message])).toEqual([
      [
        '/objects/0/functions/0',
        'Function go_on of Zoo and function goOn of Zoo both become goOn in GraphQL; callers only see the second one',
      ],
      [
        '/objects/0/functions/1',
        'Function goOn of Zoo and function GoOn of Zoo both become goOn in GraphQL; callers only see the second one',
      ],
    ])
  })

  it('of an object and an interface: the object is seen up to v0.21.0, the interface later', () => {
    const typedefs: LabTypedefs = {
      objects: [{ name: 'Zoo' }, { name: 'Pet', functions: [{ name: 'fromObject', returns: 'string' }] }],
      interfaces: [{ name: 'ZooPet', functions: [{ name: 'fromInterface', returns: 'string' }] }],
    }
    for (const [release, kind] of [
      ['v0.20.8', 'object'],
      ['v1.0.0-beta.10', 'interface'],
    ] as const) {
      const target = targetOf(release)
      const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'zoo' })
      if (!result.ok) throw new Error(result.findings[0]?.message)
      expect(callerSchema(result.module).types.find(({ name }) => name === 'ZooPet')?.kind).toBe(kind)
    }
  })
})

describe('JSON as Go reads it', () => {
  it.each([
    ['', 'EOF'],
    ['  ', 'EOF'],
    ['not json', "invalid character 'o' in literal null (expecting 'u')"],
    ['nul', 'unexpected EOF'],
    ['{', 'unexpected EOF'],
    ['{x', "invalid character 'x' looking for beginning of object key string"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['{"a":1 "b"}', "invalid character '\"' after object key:value pair"],
    ['[1 2]', "invalid character '2' after array element"],
    ['[1,]', "invalid character ']' looking for beginning of value"],
    ["'a'", "invalid character '\\'' looking for beginning of value"],
    ['"a\nb"', "invalid character '\\n' in string literal"],
    ['日', "invalid character 'æ' looking for beginning of value"],
    ['[😀', "invalid character 'ð' looking for beginning of value"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['"\\u12g4"', "invalid character 'g' in \\u hexadecimal character escape"],
    ['-x', "invalid character 'x' in numeric literal"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1e', 'unexpected EOF'],
    ['1e+x', "invalid character 'x' in exponent of numeric literal"],
    ['['.repeat(20_000), 'exceeded max depth'],
  ])('%j is refused', (text, message) => {
    expect(readGoJson(text)).toEqual({ ok: false, message })
  })

  it.each([
    ['1 2', '1'],
    ['"a"x', '"a"'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.0', '1.0'],
    ['1e400', '1e400'],
    ['{"b":1,"a":{"__proto__":2},"b":3}', '{"a":{"__proto__":2},"b":3}'],
    ['"<&>\\u2028"', '"\\u003c\\u0026\\u003e\\u2028"'],
    ['"\\ud83d\\ude00"', '"😀"'],
    [' [ true , null ] ', '[true,null]'],
  ])('%s is written as %s', (text, written) => {
    const read = readGoJson(text)
    expect(read.ok && writeGoJson(read.value)).toBe(written)
  })
})

describe('names as Go quotes them', () => {
  it.each([
    ['plain', '"plain"'],
    ['a "b" \\', '"a \\"b\\" \\\\"'],
    ['tab\tnew\nbell\x07', '"tab\\tnew\\nbell\\a"'],
    ['\x01\x7f', '"\\x01\\x7f"'],
    ['日本 é 😀', '"日本 é 😀"'],
    ['\u00a0\u200b', '"\\u00a0\\u200b"'],
  ])('%j', (text, quoted) => {
    expect(goQuote(text)).toBe(quoted)
  })
})

describe('defaults', () => {
  const target = targetOf('v1.0.0-beta.10')
  const type = (kind: TypeDefState['kind'], optional = false): TypeDefState => ({ kind, optional })
  const list: TypeDefState = { ...type('LIST_KIND'), asList: { elementTypeDef: type('INTEGER_KIND') } }

  it.each<[TypeDefState, string, string]>([
    [type('INTEGER_KIND'), '"7"', '7'],
    [type('INTEGER_KIND'), '9223372036854775807', '9223372036854775807'],
    [type('FLOAT_KIND'), '1e21', '1e+21'],
    [type('FLOAT_KIND'), '2.50', '2.5'],
    [type('FLOAT_KIND'), '1e-7', '1e-07'],
    [type('BOOLEAN_KIND'), '"t"', 'true'],
    [type('STRING_KIND'), '"a\\"b"', '"a\\"b"'],
    [type('STRING_KIND', true), 'null', 'null'],
    [list, '[1,2]', '[1,2]'],
    [list, '"[3]"', '[3]'],
  ])('are shown to callers: %o %s as %s', (of, text, literal) => {
    expect(decodeDefault(target, of, text)).toEqual({ ok: true, literal })
  })

  it.each<[TypeDefState, string, string]>([
    [
      type('INTEGER_KIND'),
      '9223372036854775808',
      'strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
    [type('INTEGER_KIND'), '2.0', 'strconv.ParseInt: parsing "2.0": invalid syntax'],
    [type('FLOAT_KIND'), '1e400', 'strconv.ParseFloat: parsing "1e400": value out of range'],
    [type('FLOAT_KIND'), '"x"', 'strconv.ParseFloat: parsing "x": invalid syntax'],
    [type('BOOLEAN_KIND'), '1', 'cannot create Boolean from json.Number'],
    [type('BOOLEAN_KIND'), '"yes"', 'strconv.ParseBool: parsing "yes": invalid syntax'],
    [type('STRING_KIND'), '[1]', 'cannot create String from []interface {}'],
    [type('VOID_KIND'), '"x"', 'cannot convert string to Void'],
    [type('ENUM_KIND'), 'true', 'invalid enum name true'],
    [list, '1', 'expected array, got json.Number'],
    [list, '["x"]', 'strconv.ParseInt: parsing "x": invalid syntax'],
    [list, '"{}"', 'decode "{}": json: cannot unmarshal object into Go value of type []interface {}'],
  ])('that are of another type are refused: %o %s', (of, text, message) => {
    expect(decodeDefault(target, of, text)).toEqual({ ok: false, step: 'type', message })
  })
})
