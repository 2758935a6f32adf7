import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runPlan } from '../../src/engine/module/builder/index.ts'
import { loadModule, readBack } from '../../src/engine/module/load/index.ts'
import { translate } from '../../src/translate/index.ts'
import { canonicalize, type Typedefs } from '../../src/typedefs/index.ts'
import { boundaryReleases, createTarget, type Target } from '../../src/versions/index.ts'
import { arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { registeredOf } from '../support/registeredOf.ts'
import { replaceDuplicates } from '../support/replaceDuplicates.ts'

const views = [undefined, 'v0.18.10', 'v0.18.11', 'v1.0.0']

const targets: readonly Target[] = boundaryReleases().flatMap((release) =>
  views.flatMap((view) => {
    const made = createTarget({ release, view })
    return made.ok ? [made.target] : []
  }),
)

/** What the engine of the target holds after the calls is what the translation says it will see. */
function expectReadBack(typedefs: Typedefs, target: Target): void {
  const { plan, applied } = translate(typedefs, target)
  if (!plan) return
  const outcome = runPlan(plan, target)
  if (!outcome.ok) {
    // A mark on a function of the wrong shape, a reserved name: refused, but nobody's session ends.
    expect(outcome.fatal).toBeUndefined()
    expect(loadModule(plan, target, { moduleName: typedefs.name }).findings[0]).toMatchObject({
      severity: 'error',
      stage: 'builder',
      engineMessage: outcome.error,
    })
    return
  }
  const registered = registeredOf(applied)
  const seen = target.behaves('duplicates-replace') ? replaceDuplicates(registered, target) : registered
  expect(canonicalize(readBack(outcome.module, applied.name))).toBe(canonicalize(seen))
}

describe('what was registered reads back', () => {
  it.each(fixtureNames)('as the document less the findings, on every boundary: %s', (name) => {
    const typedefs = fixture(name)
    for (const target of targets) expectReadBack(typedefs, target)
  })

  it('as the document less the findings: random documents', () => {
    const documents = fc.oneof(
      arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }),
      arbitraryTypedefs({ names: 'hostile', meaning: 'any' }),
    )
    fc.assert(fc.property(documents, fc.constantFrom(...targets), expectReadBack), propertySettings(400))
  })
})
