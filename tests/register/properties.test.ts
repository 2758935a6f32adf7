import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFinding } from '../../src/findings/index.ts'
import { register, verify } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { translate } from '../../src/translate/index.ts'
import { arbitraryFeatures, arbitraryTypedefs, propertySettings } from '../support/arbitraryTypedefs.ts'
import { targetOf } from '../support/targetOf.ts'
import { engineOf } from './engineOf.ts'

// Engines refuse marks on functions of another shape, and a random function has any.
const features = arbitraryFeatures.filter((feature) => !['agent', 'check', 'generator', 'up'].includes(feature))

test.each(['v0.12.4', 'v0.18.10', 'v0.18.11', 'v0.19.6', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.10'])(
  'on %s any document reads back as it was translated, by ID and batched',
  async (release) => {
    const engine = await engineOf(release)
    const opened = openSession({ env: engine.env })
    if (!opened.ok) throw new Error('not opened')
    const { session } = opened
    const target = targetOf(release)
    let registrations = 0
    try {
      await fc.assert(
        fc.asyncProperty(arbitraryTypedefs({ names: 'legal', meaning: 'consistent', features }), async (typedefs) => {
          const translation = translate(typedefs, target)
          if (translation.plan === undefined) return
          for (const strategy of ['id', 'batched'] as const) {
            const registered = await register(session, translation, { strategy })
            expect(registered.findings.map((finding) => formatFinding(finding, undefined))).toEqual([])
            if (!registered.ok) return
            const { findings } = await verify(session, registered.id, translation)
            const differences = findings.filter(({ severity }) => severity !== 'info')
            expect(differences.map((finding) => formatFinding(finding, undefined))).toEqual([])
            registrations++
          }
        }),
        propertySettings(15),
      )
    } finally {
      session.close()
      await engine.close()
    }
    expect(registrations).toBeGreaterThan(0)
  },
)
