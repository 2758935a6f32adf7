import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsOfObject, typedefsOfPlan } from '../../src/capture/index.ts'
import { objectOfId } from '../../src/engine/api/index.ts'
import { formatFinding } from '../../src/findings/index.ts'
import { decodeId, encodeModuleId, recipeToPlan } from '../../src/ids/index.ts'
import { register } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { type Translation, translate } from '../../src/translate/index.ts'
import { canonicalize, printTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { boundaryReleases, createTarget, type Target } from '../../src/versions/index.ts'
import { engineOf } from '../register/engineOf.ts'
import { arbitraryFeatures, arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { registeredOf } from '../support/registeredOf.ts'
import { targetOf } from '../support/targetOf.ts'

const targets: readonly Target[] = boundaryReleases().flatMap((release) =>
  [undefined, 'v0.18.10', 'v1.0.0'].flatMap((view) => {
    const made = createTarget({ release, view })
    return made.ok ? [made.target] : []
  }),
)

function capturedOf(captured: ReturnType<typeof typedefsOfPlan>): Typedefs {
  if (!captured.ok) throw new Error(captured.findings.map((finding) => formatFinding(finding, undefined)).join('\n'))
  expect(captured.findings).toEqual([])
  return captured.typedefs
}

/** What a recipe ID says is what its plan says, and what went in less the findings; and so is a capture of the capture. */
function expectCaptured(typedefs: Typedefs, target: Target): void {
  const translation = translate(typedefs, target)
  const { plan, applied } = translation
  if (!plan) return
  const { name } = typedefs
  const said = canonicalize(registeredOf(applied))
  const captured = capturedOf(typedefsOfPlan(plan, { name }))
  expect(canonicalize(captured)).toBe(said)
  const { id } = encodeModuleId(translation)
  if (id === undefined) return
  const decoded = decodeId(id, { digests: false })
  if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
  expect(canonicalize(capturedOf(typedefsOfPlan(recipeToPlan(decoded.recipe).plan!, { name })))).toBe(said)
  const again = translate(captured, target)
  expect(printTypedefs(capturedOf(typedefsOfPlan(again.plan!, { name })))).toBe(printTypedefs(captured))
}

describe('typedefs of a plan are the document less the findings', () => {
  it.each(fixtureNames)('on every boundary: %s', (name) => {
    const typedefs = fixture(name)
    for (const target of targets) expectCaptured(typedefs, target)
  })

  it('for random documents', () => {
    const documents = fc.oneof(
      arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }),
      arbitraryTypedefs({ names: 'hostile', meaning: 'any' }),
    )
    fc.assert(fc.property(documents, fc.constantFrom(...targets), expectCaptured), propertySettings(150))
  })
})

// Engines refuse marks on functions of another shape, and a random function has any.
const features = arbitraryFeatures.filter((feature) => !['agent', 'check', 'generator', 'up'].includes(feature))

it.each(['v0.12.4', 'v0.18.10', 'v0.18.11', 'v0.19.6', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.15'])(
  'on %s what a session was told is the document, by each way of registering',
  async (release) => {
    const engine = await engineOf(release)
    const opened = openSession({ env: engine.env })
    if (!opened.ok) throw new Error('not opened')
    const ways = ['id', 'batched', 'calls'] as const
    const captured = async (translation: Translation, strategy: (typeof ways)[number]): Promise<string> => {
      const registered = await register(opened.session, translation, { strategy })
      if (!registered.ok) return 'refused'
      const loaded = objectOfId(engine.session, registered.id)
      if ('error' in loaded) throw new Error(loaded.error)
      const calls = callsOfObject(loaded.object)
      if ('code' in calls) throw new Error(calls.message)
      return canonicalize(capturedOf(typedefsOfPlan(calls, { name: translation.typedefs.name })))
    }
    try {
      await fc.assert(
        fc.asyncProperty(arbitraryTypedefs({ names: 'legal', meaning: 'consistent', features }), async (typedefs) => {
          const translation = translate(typedefs, targetOf(release))
          if (!translation.plan) return
          const said = canonicalize(registeredOf(translation.applied))
          for (const way of ways) expect([way, await captured(translation, way)]).toEqual([way, said])
        }),
        propertySettings(5),
      )
    } finally {
      opened.session.close()
      await engine.close()
    }
  },
)
