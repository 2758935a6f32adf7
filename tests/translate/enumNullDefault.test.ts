import { describe, expect, it } from 'vitest'
import { loadModule } from '../../src/engine/module/load/index.ts'
import { translate } from '../../src/translate/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf, withArgument } from './documentOf.ts'

const level = { name: 'Level', members: [{ name: 'Low', value: 'low' }] }
const optional = { kind: 'ENUM', name: 'Level', optional: true }
const ofArgument = withArgument({ type: optional, defaultValue: null }, { enums: [level] })
const ofConstructor = documentOf({
  objects: [
    { name: 'Hello', constructorFunction: { arguments: [{ name: 'to', type: optional, defaultValue: null }] } },
  ],
  enums: [level],
})

const sent = (typedefs: Typedefs, release: string) => {
  const { plan, findings } = translate(typedefs, targetOf(release))
  const call = plan?.calls.find(({ field }) => field === 'withArg')
  return {
    names: call?.arguments.map(({ name }) => name),
    notes: findings.filter(({ code }) => code === 'enum-null-default-dropped').map(({ message }) => message),
  }
}

describe('an optional enum argument with the default null', () => {
  it.each(['v0.18.11', 'v0.21.0', 'v1.0.0-beta.10'])('goes without it on %s', (release) => {
    expect([sent(ofArgument, release), sent(ofConstructor, release)]).toEqual([
      {
        names: ['name', 'typeDef'],
        notes: [
          'Argument to of function greet of Hello is registered without its default null: engines look it up among the members of enum Level',
        ],
      },
      {
        names: ['name', 'typeDef'],
        notes: [
          'Argument to of the constructor of Hello is registered without its default null: engines look it up among the members of enum Level',
        ],
      },
    ])
  })
  it('keeps it where engines take it, and so do lists of enums and other types', () => {
    const names = ['name', 'typeDef', 'defaultValue']
    const list = { kind: 'LIST', optional: true, elementType: { kind: 'ENUM', name: 'Level' } }
    const other = [list, { kind: 'STRING', optional: true }].map((type) =>
      withArgument({ type, defaultValue: null }, { enums: [level] }),
    )
    expect([
      ...['v0.18.10', 'v0.18.12', 'v0.20.8'].map((release) => sent(ofArgument, release)),
      ...other.map((one) => sent(one, 'v1.0.0-beta.10')),
    ]).toEqual([
      { names, notes: [] },
      { names, notes: [] },
      { names, notes: [] },
      { names, notes: [] },
      { names, notes: [] },
    ])
  })
})

describe('a required enum argument with the default null', () => {
  const typedefs = withArgument({ type: { kind: 'ENUM', name: 'Level' }, defaultValue: null }, { enums: [level] })
  const refusals = (release: string) => {
    const target = targetOf(release)
    const { plan } = translate(typedefs, target)
    const { findings } = loadModule(plan!, target, { moduleName: 'hello' })
    return findings.flatMap(({ engineMessage }) => engineMessage ?? [])
  }

  it('is refused as engines do from v0.21.0 on', () => {
    expect(refusals('v1.0.0-beta.10')).toEqual(['failed to patch module "hello": enum name "" not found'])
  })
  it('is taken without the default before', () => {
    expect(refusals('v0.20.8')).toEqual([])
  })
})
