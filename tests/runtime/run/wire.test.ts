import { expect, test } from 'vitest'
import { wireOf } from '../../../runtime/run/wireOf.ts'
import { translate } from '../../../src/translate/index.ts'
import { boundaryReleases, boundaryViews, createTarget } from '../../../src/versions/index.ts'
import { fixture, fixtureNames } from '../../support/fixtures.ts'

test('the enums alone give the wire of the whole module, on every boundary', () => {
  let enums = 0
  for (const name of fixtureNames) {
    const typedefs = fixture(name)
    for (const release of boundaryReleases()) {
      for (const view of boundaryViews()) {
        const created = createTarget({ release, view })
        if (!created.ok) continue
        const { wire } = translate(typedefs, created.target)
        expect([name, release, view, wireOf(typedefs, created.target)]).toEqual([name, release, view, wire])
        enums += wire.enums.length
      }
    }
  }
  expect(enums).toBeGreaterThan(1000)
})
