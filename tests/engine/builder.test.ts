import { describe, expect, it } from 'vitest'
import type { BuilderValue } from '../../src/engine/module/builder/index.ts'
import type { TypeDefState } from '../../src/engine/module/state.ts'
import type { Target } from '../../src/versions/types.ts'
import { chain, functionOf, made, ofKind, type Step } from '../support/builderCalls.ts'
import { targetOf } from '../support/targetOf.ts'

const releases = ['v0.12.4', 'v0.15.3', 'v0.18.10', 'v0.18.12', 'v0.19.11', 'v0.20.8', 'v0.21.0', 'v1.0.0-beta.10']

const typeOf = (value: BuilderValue): TypeDefState => {
  if (value.type !== 'TypeDef') throw new Error(`a ${value.type}`)
  return value.state
}

const object = (target: Target, name: string): BuilderValue => made(target, ['typeDef'], ['withObject', { name }])
const dies = (call: string, why: string) => ({
  error: `a real engine's process ends here, with every session on it: ${call} ${why}`,
  fatal: 'kills',
})
const panics = (call: string) => ({
  error: `panic while resolving ${call}: runtime error: invalid memory address or nil pointer dereference`,
  fatal: 'panics',
})

describe('typedefs', () => {
  it('begins without a kind, is made optional and mandatory again', () => {
    const target = targetOf('v0.18.10')
    expect(made(target, ['typeDef'])).toEqual({ type: 'TypeDef', state: { kind: '', optional: false } })
    expect(
      made(
        target,
        ['typeDef'],
        ['withKind', { kind: 'STRING_KIND' }],
        ['withOptional', { optional: true }],
        ['withOptional', { optional: false }],
      ),
    ).toEqual({ type: 'TypeDef', state: { kind: 'STRING_KIND', optional: false } })
  })

  it('keeps what an earlier call gave it when it becomes something else', () => {
    const target = targetOf('v0.18.10')
    const type = typeOf(
      made(target, ['typeDef'], ['withObject', { name: 'shop' }], ['withKind', { kind: 'STRING_KIND' }]),
    )
    expect(type.kind).toBe('STRING_KIND')
    expect(type.asObject?.name).toBe('Shop')
  })

  it.each([
    ['withObject', 'object type def must have a name'],
    ['withEnum', 'enum type def must have a name'],
    ['withScalar', 'scalar type def must have a name'],
  ])('%s refuses an empty name on every release', (field, error) => {
    for (const release of releases) {
      expect(chain(targetOf(release), ['typeDef'], [field, { name: '' }])).toEqual({ error })
    }
  })

  it('an interface needs a name since v0.13.7', () => {
    const unnamed: readonly Step[] = [['typeDef'], ['withInterface', { name: '' }]]
    expect(typeOf(made(targetOf('v0.13.6'), ...unnamed)).asInterface?.name).toBe('')
    expect(chain(targetOf('v0.13.7'), ...unnamed)).toEqual({ error: 'interface type def must have a name' })
  })

  it('names of types are made, descriptions and source maps kept as given', () => {
    const target = targetOf('v0.18.10')
    const sourceMap = made(target, ['sourceMap', { filename: 'src/index.ts', line: 3, column: 7 }])
    expect(made(target, ['typeDef'], ['withObject', { name: 'my_thing', description: ' One ', sourceMap }])).toEqual({
      type: 'TypeDef',
      state: {
        kind: 'OBJECT_KIND',
        optional: false,
        asObject: {
          name: 'MyThing',
          originalName: 'my_thing',
          description: ' One ',
          sourceMap: { filename: 'src/index.ts', line: 3, column: 7 },
          fields: [],
          functions: [],
        },
      },
    })
  })

  it('an empty reason for deprecation is a reason', () => {
    const target = targetOf('v0.21.0')
    const deprecatedOf = (args: Step[1]) =>
      typeOf(made(target, ['typeDef'], ['withObject', { name: 'Shop', ...args }])).asObject?.deprecated
    expect(deprecatedOf({ deprecated: '' })).toBe('')
    expect(deprecatedOf({ deprecated: null })).toBeUndefined()
  })
})

describe('calls on a typedef of another kind', () => {
  it('are refused before v0.21.0 and end the engine process from then on', () => {
    const onString = (target: Target, ...last: Step) =>
      chain(target, ['typeDef'], ['withKind', { kind: 'STRING_KIND' }], last)
    const field = (target: Target): Step => ['withField', { name: 'open', typeDef: ofKind(target, 'STRING_KIND') }]
    const build = (target: Target): Step => ['withConstructor', { function: functionOf(target, '') }]
    const before = targetOf('v0.20.8')
    expect(onString(before, ...field(before))).toEqual({ error: 'cannot add function to non-object type: STRING_KIND' })
    expect(onString(before, ...build(before))).toEqual({
      error: 'cannot add constructor function to non-object type: STRING_KIND',
    })
    expect(onString(before, 'withEnumValue', { value: 'A' })).toEqual({
      error: 'cannot add value to non-enum type: STRING_KIND',
    })
    const after = targetOf('v0.21.0')
    expect(onString(after, ...field(after))).toEqual(dies('TypeDef.withField', 'on a typedef that is no object'))
    expect(onString(after, ...build(after))).toEqual(dies('TypeDef.withConstructor', 'on a typedef that is no object'))
    expect(onString(after, 'withEnumMember', { name: 'A', value: 'a' })).toEqual(
      dies('TypeDef.withEnumMember', 'on a typedef that is no enum'),
    )
  })

  it('withFunction is refused by kind; on a kind without a name it panics, and since v0.18.10 it ends the process', () => {
    const onKind = (release: string, kind: string) => {
      const target = targetOf(release)
      return chain(target, ['typeDef'], ['withKind', { kind }], ['withFunction', { function: functionOf(target, 'f') }])
    }
    for (const release of releases) {
      expect(onKind(release, 'ENUM_KIND')).toEqual({ error: 'cannot add function to type: ENUM_KIND' })
    }
    expect(onKind('v0.15.3', 'OBJECT_KIND')).toEqual(panics('TypeDef.withFunction'))
    expect(onKind('v0.18.10', 'INTERFACE_KIND')).toEqual(
      dies('TypeDef.withFunction', 'on INTERFACE_KIND without a name (withObject or withInterface gives one)'),
    )
  })

  it('Module.with* says what it got, in the words of the release', () => {
    const onModule = (release: string, field: string, type: (target: Target) => BuilderValue) => {
      const target = targetOf(release)
      const argument = { withObject: 'object', withInterface: 'iface', withEnum: 'enum' }[field]!
      return chain(target, ['module'], [field, { [argument]: type(target) }])
    }
    expect(onModule('v0.18.10', 'withObject', (target) => ofKind(target, 'STRING_KIND'))).toEqual({
      error:
        'expected object type def, got STRING_KIND: &{Kind:STRING_KIND Optional:false AsList:{Value:<nil> Valid:false} ' +
        'AsObject:{Value:<nil> Valid:false} AsInterface:{Value:<nil> Valid:false} AsInput:{Value:<nil> Valid:false} ' +
        'AsScalar:{Value:<nil> Valid:false} AsEnum:{Value:<nil> Valid:false}}',
    })
    expect(onModule('v0.21.8', 'withEnum', (target) => object(target, 'Shop'))).toEqual({
      error:
        'expected enum type def, got OBJECT_KIND: &{Name:Shop Kind:OBJECT_KIND Optional:false ' +
        'AsList:{Value:ListTypeDef@<detached> Valid:false} AsObject:{Value:ObjectTypeDef@<detached> Valid:true} ' +
        'AsInterface:{Value:InterfaceTypeDef@<detached> Valid:false} AsInput:{Value:InputTypeDef@<detached> Valid:false} ' +
        'AsScalar:{Value:ScalarTypeDef@<detached> Valid:false} AsEnum:{Value:EnumTypeDef@<detached> Valid:false}}',
    })
    expect(onModule('v0.18.10', 'withInterface', (target) => object(target, 'Shop'))).toHaveProperty('error')
  })
})

describe('fields, functions and arguments of one name', () => {
  const twice = (target: Target, field: 'withField' | 'withFunction') => {
    const step = (name: string, description: string): Step =>
      field === 'withField'
        ? [field, { name, description, typeDef: ofKind(target, 'STRING_KIND') }]
        : [
            field,
            {
              function: made(
                target,
                ['function', { name, returnType: ofKind(target, 'STRING_KIND') }],
                ['withDescription', { description }],
              ),
            },
          ]
    const { asObject } = typeOf(
      made(target, ['typeDef'], ['withObject', { name: 'Shop' }], step('a', '1'), step('b', '2'), step('a', '3')),
    )
    return (field === 'withField' ? asObject!.fields : asObject!.functions).map((one) => one.name + one.description)
  }

  it('stand side by side before v0.21.0 and replace each other in place from then on', () => {
    for (const field of ['withField', 'withFunction'] as const) {
      expect(twice(targetOf('v0.20.8'), field)).toEqual(['a1', 'b2', 'a3'])
      expect(twice(targetOf('v0.21.0'), field)).toEqual(['a3', 'b2'])
    }
  })

  it('and so do arguments', () => {
    const args = (release: string) => {
      const target = targetOf(release)
      const type = { typeDef: ofKind(target, 'STRING_KIND') }
      const fn = made(
        target,
        ['function', { name: 'f', returnType: type.typeDef }],
        ['withArg', { name: 'a', description: '1', ...type }],
        ['withArg', { name: 'a', description: '2', ...type }],
      )
      return fn.type === 'Function' && fn.state.args.map((arg) => arg.name + arg.description)
    }
    expect(args('v0.20.8')).toEqual(['a1', 'a2'])
    expect(args('v0.21.0')).toEqual(['a2'])
  })
})

describe('constructors and functions', () => {
  it('a constructor loses its name', () => {
    const target = targetOf('v0.18.10')
    const { asObject } = typeOf(
      made(
        target,
        ['typeDef'],
        ['withObject', { name: 'Shop' }],
        ['withConstructor', { function: functionOf(target, 'New') }],
      ),
    )
    expect(asObject?.constructorFunction).toMatchObject({ name: '', originalName: '' })
    expect(asObject?.functions).toEqual([])
  })

  it('descriptions are trimmed as Go trims, also of spaces beyond ASCII', () => {
    const target = targetOf('v0.18.10')
    const fn = made(
      target,
      ['function', { name: 'f', returnType: ofKind(target, 'VOID_KIND') }],
      ['withDescription', { description: '\u00a0\n Sells it. \u2003\t' }],
    )
    expect(fn.type === 'Function' && fn.state.description).toBe('Sells it.')
    const module = made(target, ['module'], ['withDescription', { description: '\u0085A shop. ' }])
    expect(module.type === 'Module' && module.state.description).toBe('A shop.')
  })

  it('marks are set, deprecation is set and taken back', () => {
    const target = targetOf('v1.0.0-beta.10')
    const fn = made(
      target,
      ['function', { name: 'f', returnType: ofKind(target, 'VOID_KIND') }],
      ['withCheck'],
      ['withGenerator'],
      ['withUp'],
      ['withDeprecated', { reason: 'old' }],
      ['withDeprecated'],
    )
    expect(fn).toEqual({
      type: 'Function',
      state: {
        name: 'f',
        originalName: 'f',
        description: '',
        returnType: { kind: 'VOID_KIND', optional: false },
        args: [],
        check: true,
        generator: true,
        up: true,
        agent: false,
      },
    })
  })
})

describe('cache policies', () => {
  const cached = (policy: string, timeToLive?: string) => {
    const target = targetOf('v0.21.0')
    const outcome = chain(
      target,
      ['function', { name: 'f', returnType: ofKind(target, 'STRING_KIND') }],
      ['withCachePolicy', timeToLive === undefined ? { policy } : { policy, timeToLive }],
    )
    if ('error' in outcome) return outcome.error
    return outcome.value.type === 'Function' && outcome.value.state.cachePolicy
  }

  it.each(['0', '+0', '1s', '1.5s', '1h30m', '168h', '1s500ms', '604800s', '.5h', '1.s', '60000000µs', '2h3us'])(
    'takes a time to live of %s',
    (timeToLive) => expect(cached('Default', timeToLive)).toEqual({ policy: 'Default', timeToLive }),
  )

  it.each([
    ['999ms', 'time to live duration must be at least "1s", got "999ms"'],
    ['-1h', 'time to live duration must be at least "1s", got "-1h"'],
    ['168h0m1s', 'time to live duration must be at most "168h0m0s", got "168h0m1s"'],
    ['', 'failed to parse time to live duration "": time: invalid duration ""'],
    ['10', 'failed to parse time to live duration "10": time: missing unit in duration "10"'],
    ['7d', 'failed to parse time to live duration "7d": time: unknown unit "d" in duration "7d"'],
    ['1h 2m', 'failed to parse time to live duration "1h 2m": time: unknown unit "h " in duration "1h 2m"'],
    ['é', 'failed to parse time to live duration "é": time: invalid duration "\\xc3\\xa9"'],
    ['-', 'failed to parse time to live duration "-": time: invalid duration "-"'],
  ])('refuses %j', (timeToLive, message) => expect(cached('Default', timeToLive)).toBe(message))

  it('has a time to live with the default policy only', () => {
    expect(cached('PerSession', '1h')).toBe('time to live can only be set with default cache policy')
    expect(cached('Never')).toEqual({ policy: 'Never' })
  })
})

describe('runs of calls', () => {
  it('says which names it does not know, harmless ones among them', () => {
    const target = targetOf('v0.18.10')
    for (const field of ['__proto__', 'constructor', 'toString', 'withObjekt']) {
      expect(chain(target, ['typeDef'], [field])).toEqual({ error: `TypeDef has no such field: "${field}"` })
      expect(chain(target, [field])).toEqual({ error: `Query has no such field: "${field}"` })
    }
  })

  it('takes names of any kind and length', () => {
    for (const release of releases) {
      const target = targetOf(release)
      for (const name of ['__proto__', 'constructor', '🦆', '\u0000', 'x'.repeat(10_000)]) {
        const type = typeOf(made(target, ['typeDef'], ['withObject', { name }]))
        expect(type.asObject?.originalName).toBe(name)
      }
    }
  })
})
