import { describe, expect, it } from 'vitest'
import type { BuilderArgument, BuilderValue } from '../../src/engine/module/builder/index.ts'
import type { ArgState } from '../../src/engine/module/state.ts'
import type { Target } from '../../src/versions/types.ts'
import { chain, made, ofKind } from '../support/builderCalls.ts'
import { targetOf } from '../support/targetOf.ts'

type Given = Readonly<Record<string, BuilderArgument>>

const object = (target: Target, name: string): BuilderValue => made(target, ['typeDef'], ['withObject', { name }])
const list = (target: Target, elementType: BuilderValue): BuilderValue =>
  made(target, ['typeDef'], ['withListOf', { elementType }])

/** The argument that withArg makes of a type and more, or what the engine says. */
function argument(release: string, type: (target: Target) => BuilderValue, more: Given = {}): ArgState | object {
  const target = targetOf(release)
  const outcome = chain(
    target,
    ['function', { name: 'f', returnType: ofKind(target, 'STRING_KIND') }],
    ['withArg', { name: 'from_where', typeDef: type(target), ...more }],
  )
  if ('error' in outcome) return outcome
  if (outcome.value.type !== 'Function') throw new Error('no function')
  return outcome.value.state.args[0]!
}

const string = (target: Target): BuilderValue => ofKind(target, 'STRING_KIND')
const bare = (target: Target): BuilderValue => ofKind(target, 'OBJECT_KIND')
const of = (name: string) => (target: Target) => object(target, name)
const error = (text: string) => ({ error: text })
const dies = {
  error:
    "a real engine's process ends here, with every session on it: Function.withArg with a type of OBJECT_KIND that has no name (withObject gives one)",
  fatal: 'kills',
}
const panics = {
  error: 'panic while resolving Function.withArg: runtime error: invalid memory address or nil pointer dereference',
  fatal: 'panics',
}

describe('arguments', () => {
  it('have names made, and all else as given', () => {
    expect(argument('v0.18.10', string, { description: ' Where ', defaultValue: '"a"' })).toEqual({
      name: 'fromWhere',
      originalName: 'from_where',
      description: ' Where ',
      typeDef: { kind: 'STRING_KIND', optional: false },
      defaultValue: '"a"',
      defaultPath: '',
      defaultAddress: '',
      ignore: [],
    })
  })

  it('become optional with a default path or address, not with a default value', () => {
    const optional = (release: string, type: string, more: Given) =>
      argument(release, of(type), more) as { readonly typeDef: { readonly optional: boolean } }
    expect(optional('v0.18.10', 'Directory', { defaultPath: '/' }).typeDef.optional).toBe(true)
    expect(optional('v0.19.11', 'Container', { defaultAddress: 'alpine' }).typeDef.optional).toBe(true)
    expect(optional('v0.18.10', 'Directory', { defaultValue: '"x"' }).typeDef.optional).toBe(false)
  })

  it.each([
    ['v0.19.11', false],
    ['v0.20.0', true],
    ['v0.21.8', true],
    ['v1.0.0-beta.10', false],
  ])('of type Workspace on %s: optional %s', (release, optional) => {
    expect(argument(release, of('Workspace'))).toMatchObject({ typeDef: { optional } })
  })
})

describe('more than one default', () => {
  const two = { defaultValue: '"x"', defaultPath: '/' }

  it.each([
    ['v0.12.6', 'cannot set both default value and default path from context'],
    ['v0.18.16', 'cannot set both default value and default path from context'],
    ['v0.18.17', 'cannot set more than one default value'],
    ['v1.0.0-beta.10', 'cannot set more than one default value'],
  ])('is refused by %s', (release, message) => {
    expect(argument(release, of('Directory'), two)).toEqual(error(message))
  })

  it('counts the default address too', () => {
    expect(argument('v0.19.11', of('Container'), { defaultAddress: 'alpine', defaultPath: '/' })).toEqual(
      error('cannot set more than one default value'),
    )
  })
})

describe('what a default path, a default address and ignore can be set on', () => {
  it.each([
    ['v0.18.16', 'Container', 'can only set default path for Directory or File type, not Container'],
    ['v0.18.16', 'GitRepository', 'can only set default path for Directory or File type, not GitRepository'],
    ['v0.18.17', 'Container', 'cannot set default path for Container'],
    ['v0.18.17', 'Shop', 'cannot set default path for Shop'],
  ])('default path on %s, %s', (release, type, message) => {
    expect(argument(release, of(type), { defaultPath: '/' })).toEqual(error(message))
  })

  it.each(['Directory', 'File', 'GitRepository', 'GitRef'])('default path on v0.18.17, %s: taken', (type) => {
    expect(argument('v0.18.17', of(type), { defaultPath: '/' })).toHaveProperty('defaultPath', '/')
  })

  it('types that are no object were not looked at before v0.18.17', () => {
    const directories = (target: Target) => list(target, object(target, 'Directory'))
    expect(argument('v0.18.16', string, { defaultPath: '/', ignore: ['x'] })).toMatchObject({
      defaultPath: '/',
      ignore: ['x'],
      typeDef: { optional: true },
    })
    expect(argument('v0.18.17', directories, { defaultPath: '/' })).toEqual(
      error('can only set default path for Object, not LIST_KIND'),
    )
    expect(argument('v0.18.17', string, { ignore: ['x'] })).toEqual(
      error('can only set ignore for Object type, not STRING_KIND'),
    )
  })

  it('ignore is for directories, a default address for containers', () => {
    expect(argument('v0.12.6', of('File'), { ignore: ['x'] })).toEqual(
      error('can only set ignore for Directory type, not File'),
    )
    expect(argument('v0.18.10', of('Directory'), { ignore: ['*', '!src'] })).toHaveProperty('ignore', ['*', '!src'])
    expect(argument('v0.19.11', of('Directory'), { defaultAddress: 'x' })).toEqual(
      error('can only set default address for Container type, not Directory'),
    )
    expect(argument('v0.19.11', string, { defaultAddress: 'x' })).toEqual(
      error('can only set default address for Object, not STRING_KIND'),
    )
  })

  it('is found on the type as named by the engine', () => {
    expect(argument('v0.18.10', of('directory'), { defaultPath: '/' })).toHaveProperty('defaultPath', '/')
  })
})

describe('where engines break', () => {
  it('an empty default value panics, ends the process from v0.21.0 on, and is none from v1.0.0-beta.10 on', () => {
    const empty = (release: string) => argument(release, string, { defaultValue: '' })
    expect(empty('v0.12.4')).toEqual(panics)
    expect(empty('v0.20.8')).toEqual(panics)
    expect(empty('v0.21.0')).toEqual({
      error:
        "a real engine's process ends here, with every session on it: Function.withArg with an empty text as defaultValue",
      fatal: 'kills',
    })
    expect(empty('v1.0.0-beta.10')).not.toHaveProperty('defaultValue')
    expect(empty('v1.0.0-beta.10')).toHaveProperty('name', 'fromWhere')
  })

  it('an object type without a name does, from v0.20.0 on before any default is set', () => {
    expect(argument('v0.19.11', bare)).toHaveProperty('name', 'fromWhere')
    expect(argument('v0.20.0', bare)).toEqual(dies)
    expect(argument('v0.21.8', bare)).toEqual(dies)
    expect(argument('v1.0.0-beta.10', bare)).toHaveProperty('name', 'fromWhere')
    expect(argument('v0.15.3', bare, { defaultPath: '/' })).toEqual(panics)
    expect(argument('v0.18.10', bare, { defaultPath: '/' })).toEqual(dies)
    expect(argument('v1.0.0-beta.10', bare, { ignore: ['x'] })).toEqual(dies)
  })
})
