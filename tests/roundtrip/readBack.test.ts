import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runPlan } from '../../src/engine/builder/index.ts'
import { readBack } from '../../src/engine/load/index.ts'
import { keepLast, translate } from '../../src/translate/index.ts'
import { canonicalize, type Typedefs } from '../../src/typedefs/index.ts'
import { boundaryReleases, createTarget, type Target } from '../../src/versions/index.ts'
import { arbitraryTypedefs } from '../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { registered } from '../support/registered.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)
const VIEWS = [undefined, 'v0.18.10', 'v0.18.11', 'v1.0.0'] as const

function targetOf(release: string, view: string | undefined): Target {
  const made = createTarget({ release, view })
  if (!made.ok) throw new Error(made.findings[0]?.message)
  return made.target
}

/** What the model holds after the plan was run, and what should be there: the input minus exactly the findings. */
function bothSides(typedefs: Typedefs, target: Target): [readBack: string, expected: string] | undefined {
  const { plan, applied } = translate(typedefs, target)
  if (plan === undefined) return undefined
  const outcome = runPlan(plan, target)
  // An engine that refuses a call is an error finding of the check.
  if (!outcome.ok) return undefined
  return [canonicalize(readBack(outcome.module, typedefs.name)), canonicalize(registered(keepLast(applied, target)))]
}

it.each(fixtureNames)('%s reads back as the input minus its findings on every boundary', (name) => {
  for (const release of boundaryReleases()) {
    for (const view of VIEWS) {
      const sides = bothSides(fixture(name), targetOf(release, view))
      if (sides) expect([release, view, sides[0]]).toEqual([release, view, sides[1]])
    }
  }
})

it('any document reads back as the input minus its findings on any boundary', () => {
  const targets = fc
    .tuple(fc.constantFrom(...boundaryReleases()), fc.constantFrom(...VIEWS))
    .map(([release, view]) => targetOf(release, view))
  const documents = fc.oneof(
    { weight: 3, arbitrary: arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }) },
    { weight: 1, arbitrary: arbitraryTypedefs({ names: 'hostile', meaning: 'any' }) },
  )
  fc.assert(
    fc.property(documents, targets, (typedefs, target) => {
      const sides = bothSides(typedefs, target)
      fc.pre(sides !== undefined)
      expect(sides![0]).toBe(sides![1])
    }),
    { seed, numRuns: 400 },
  )
})
