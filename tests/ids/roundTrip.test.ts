import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeId, encodeModuleId, encodeTypeDefIds, recipeFormat, recipeToPlan } from '../../src/ids/index.ts'
import { type Call, type Translation, translate } from '../../src/translate/index.ts'
import { arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'

type PlainCall = Omit<Call, 'origins'>

// Both sides of every change of the format.
const RELEASES = [
  'v0.12.4',
  'v0.18.9',
  'v0.18.10',
  'v0.18.16',
  'v0.18.17',
  'v0.19.3',
  'v0.19.4',
  'v0.19.10',
  'v0.19.11',
  'v0.20.8',
  'v0.21.0',
  'v1.0.0-beta.10',
]

// What no engine that has IDs refuses.
const EVERYWHERE = [
  'agent',
  'cache-policy',
  'check',
  'constructor',
  'default-value',
  'deprecation',
  'description',
  'enum-values',
  'enums',
  'fields',
  'ignore',
  'interfaces',
  'scalars',
  'source-maps',
] as const

/** What one call of a plan stands on, as the ID has it: calls in the order of need, arguments in the order of the ID. */
function needed(calls: readonly PlainCall[], root: number, byName: boolean): PlainCall[] {
  const out: PlainCall[] = []
  const places = new Map<number, number>()
  const visit = (index: number): number => {
    const known = places.get(index)
    if (known !== undefined) return known
    const { on, field, arguments: given, type, view } = calls[index]!
    const args = byName ? [...given].sort((a, b) => (a.name < b.name ? -1 : 1)) : given
    const call: PlainCall = {
      ...(on === undefined ? {} : { on: visit(on) }),
      field,
      arguments: args.map(({ name, value }) => ({
        name,
        value: value.kind === 'call' ? { kind: 'call', index: visit(value.index) } : value,
      })),
      type,
      ...(view === undefined ? {} : { view }),
    }
    places.set(index, out.length)
    return out.push(call) - 1
  }
  visit(root)
  return out
}

function expectRoundTrip({ plan, target }: Translation): void {
  if (plan === undefined) return
  const byName = recipeFormat(target)!.argumentsByName
  const module = encodeModuleId({ plan, target })
  const typeDefs = encodeTypeDefIds({ plan, target })
  expect([module.findings, typeDefs.findings]).toEqual([[], []])
  for (const [root, id] of [
    [plan.module, module.id!] as const,
    ...plan.roots.map((root, i) => [root, typeDefs.ids[i]!] as const),
  ]) {
    const decoded = decodeId(id, { target })
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(decoded.findings).toEqual([])
    const back = recipeToPlan(decoded.recipe)
    const calls = needed(plan.calls, root, byName)
    expect(back.plan?.calls).toEqual(calls)
    expect(back.plan?.root).toBe(calls.length - 1)
    if (root === plan.module) expect(back.plan?.roots).toHaveLength(plan.roots.length)
  }
}

describe('what is encoded is decoded as the same plan', () => {
  it.each(RELEASES)('every fixture on %s', (release) => {
    for (const name of fixtureNames) expectRoundTrip(translate(fixture(name), targetOf(release)))
  })

  it('any document, on any side of any change of the format', () => {
    const documents = arbitraryTypedefs({ names: 'legal', meaning: 'consistent', features: EVERYWHERE })
    const targets = fc.constantFrom(...RELEASES.map((release) => targetOf(release)), targetOf('v0.21.8', 'v0.18.10'))
    fc.assert(
      fc.property(documents, targets, (typedefs, target) => {
        const translation = translate(typedefs, target)
        fc.pre(translation.plan !== undefined)
        expectRoundTrip(translation)
      }),
      propertySettings(150),
    )
  })

  it('any document with all there is, on the newest engine', () => {
    const target = targetOf('v1.0.0-beta.10')
    fc.assert(
      fc.property(arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }), (typedefs) => {
        const translation = translate(typedefs, target)
        fc.pre(translation.plan !== undefined)
        expectRoundTrip(translation)
      }),
      propertySettings(100),
    )
  })
})
