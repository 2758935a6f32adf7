import { describe, expect, test } from 'vitest'
import { diffTargets } from '../../src/diff/targets/diffTargets.ts'
import { targetPath } from '../../src/diff/targets/targetPath.ts'
import { upgrade } from '../../src/diff/targets/upgrade.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, named, STRING } from './support.ts'

const curves = document({
  name: 'curves',
  objects: [{ name: 'Curves', functions: [{ name: 'pick', returnType: named('ENUM', 'Curve') }] }],
  enums: [
    {
      name: 'Curve',
      members: [
        { name: 'P256', value: 'p256' },
        { name: 'Ed25519', value: 'ed' },
      ],
    },
  ],
})

const said = (changes: ReturnType<typeof upgrade>['changes']) =>
  changes.map(
    ({ class: kind, pointer, message, cause }) =>
      `${kind} ${pointer}: ${message}${cause ? ` (${cause.kind} ${cause.version})` : ''}`,
  )

describe('one document on two targets', () => {
  test('re-casing breaks callers, and the release that did it is named', () => {
    expect(said(upgrade(curves, targetOf('v0.20.8'), targetOf('v1.0.0-beta.10', 'v0.20.8')).changes)).toEqual([
      'breaking /enums/0/members/0: Member P256 of enum Curve is P256 for callers instead of P_256 (engine v0.21.7)',
    ])
  })
  test('a bump of engineVersion replaces values by names and begins to cache', () => {
    const { changes, features, api, from, to } = upgrade(curves, targetOf('v0.19.5', 'v0.18.10'), targetOf('v0.19.5'))
    expect(said(changes)).toEqual([
      'breaking /enums/0/members/0: Member P256 of enum Curve is P_256 for callers instead of p256 (engineVersion v0.18.11)',
      'breaking /enums/0/members/1: Member Ed25519 of enum Curve is ED_25519 for callers instead of ed (engineVersion v0.18.11)',
      'risky /objects/0/functions/0: Results of 1 function without a cache policy (Curves.pick) are cached across sessions, for up to seven days, instead of per session (engineVersion v0.19.4)',
    ])
    expect(features).toEqual({ gained: ['enum-members'], lost: [] })
    expect(api.shown).toContain('TypeDefKind.STRING')
    expect([from.status, to.status]).toEqual(['changed', 'native'])
  })
  test('the module can keep the old caching', () => {
    const options = { disableDefaultFunctionCaching: true }
    expect(diffTargets(curves, targetOf('v0.19.5', 'v0.19.3'), targetOf('v0.19.5'), options)).toEqual([])
  })
  test('what the code of a module sees of the API', () => {
    const smallest = fixture('smallest')
    const { api } = upgrade(smallest, targetOf('v0.21.8'), targetOf('v1.0.0-beta.10'))
    expect(api.hidden).toEqual(
      expect.arrayContaining(['Env', 'Binding', 'LLM.history', '<Type>ID and load<Type>FromID of every type']),
    )
    expect(api.shown).toContain('Agent')
    const sameView = upgrade(smallest, targetOf('v0.20.8', 'v0.18.10'), targetOf('v0.21.8', 'v0.18.10'))
    expect([...sameView.api.shown, ...sameView.api.hidden].filter((coordinate) => /ID\b/.test(coordinate))).toEqual([])
    expect(upgrade(smallest, targetOf('v0.20.8'), targetOf('v0.20.8')).api).toEqual({ shown: [], hidden: [] })
  })
  test('a name that every engine casts otherwise', () => {
    const overlay = document({ name: 'module-a', objects: [{ name: 'ModuleA' }, { name: 'Overlay' }] })
    expect(said(upgrade(overlay, targetOf('v0.20.8'), targetOf('v0.21.4', 'v0.20.8')).changes)).toEqual([
      'breaking /objects/1: Object Overlay is ModuleAoverlay for callers instead of ModuleAOverlay (engine v0.21.0)',
    ])
    expect(said(upgrade(overlay, targetOf('v0.20.8'), targetOf('v0.21.5', 'v0.20.8')).changes)).toEqual([])
  })
  test('what an older engine loses, and what it refuses', () => {
    const ci = fixture('ci-module')
    expect(said(upgrade(ci, targetOf('v0.19.11'), targetOf('v0.19.5')).changes)).toEqual([
      'risky /objects/0/functions/1: Function test of Ci is no longer annotated as check (engine v0.19.6)',
      'risky /objects/0/functions/2: Function lint of Ci is no longer annotated as check (engine v0.19.6)',
      'risky /objects/0/functions/3: Function generate of Ci is no longer annotated as generator (engine v0.19.10)',
    ])
    expect(said(upgrade(ci, targetOf('v0.18.18'), targetOf('v0.18.17')).changes)).toEqual([
      'breaking /objects/0/functions/3: It loads on v0.18.18 with engineVersion v0.18.18 but not on v0.18.17 with engineVersion v0.18.17: Function generate of Ci uses the core type Changeset, which exists from v0.18.18 on; the target is v0.18.17 (engine v0.18.17)',
    ])
    expect(said(upgrade(ci, targetOf('v0.18.17'), targetOf('v0.18.18')).changes)).toEqual([
      'safe : It does not load on v0.18.17 with engineVersion v0.18.17, but does on v0.18.18 with engineVersion v0.18.18 (engine v0.18.18)',
    ])
  })
  test('a deprecation that moves into the description is one change', () => {
    const old = document({
      name: 'old',
      objects: [{ name: 'Old', fields: [{ name: 'x', type: STRING, deprecated: 'use y' }] }],
    })
    expect(said(upgrade(old, targetOf('v0.19.4'), targetOf('v0.19.5')).changes)).toEqual([
      'safe /objects/0/fields/0: Field x of Old is now deprecated: use y (engine v0.19.5)',
    ])
  })
  test('nothing changes between a target and itself', () => {
    for (const name of fixtureNames)
      expect(diffTargets(fixture(name), targetOf('v0.18.11', 'v0.18.10'), targetOf('v0.18.11', 'v0.18.10'))).toEqual([])
  })
})

test('a path leads over the releases and then over the views, and back the other way', () => {
  const names = (path: ReturnType<typeof targetPath>) => path.map(({ release, view }) => `${release}/${view}`)
  expect(names(targetPath(targetOf('v0.18.9'), targetOf('v0.18.11')))).toEqual([
    'v0.18.9/v0.18.9',
    'v0.18.10/v0.18.9',
    'v0.18.11/v0.18.9',
    'v0.18.11/v0.18.10',
    'v0.18.11/v0.18.11',
  ])
  expect(names(targetPath(targetOf('v0.18.11'), targetOf('v0.18.9')))).toEqual([
    'v0.18.11/v0.18.11',
    'v0.18.11/v0.18.10',
    'v0.18.11/v0.18.9',
    'v0.18.10/v0.18.9',
    'v0.18.9/v0.18.9',
  ])
})
