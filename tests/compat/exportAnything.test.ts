import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import { diffTargets } from '../../src/diff/index.ts'
import { exporters } from '../../src/exchange/exporters/exporters.ts'
import { boundaryReleases, newestRelease } from '../../src/versions/index.ts'
import { arbitraryTypedefs } from '../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)
const releases = fc.constantFrom(...boundaryReleases())
const documents = fc.oneof(
  arbitraryTypedefs({ names: 'hostile', meaning: 'any' }),
  arbitraryTypedefs({ names: 'legal', meaning: 'consistent' }),
)
// What names become is checked after namespacing: the module's own name is part of it.
const moduleNames = fc.constantFrom('hello', '3d-tools', 'Foo', '_', 'größe', 'k8s-deploy', 'node', '__proto__')
const command = { image: 'alpine', command: ['run'] }

test.each(exporters)(
  '$name takes what check accepts, and says why it takes nothing else',
  async ({ export: write }) => {
    await fc.assert(
      fc.asyncProperty(documents, moduleNames, releases, async (made, name, release) => {
        const typedefs = { ...made, name }
        const target = targetOf(release)
        const { text, findings } = await write(typedefs, target, command)
        if (text !== undefined) return
        const told = [...findings, ...checkTypedefs(typedefs, target).findings]
        expect(told.map(({ severity }) => severity)).toContain('error')
      }),
      { seed, numRuns: 20 },
    )
  },
)

test('no document differs from itself on any target', () => {
  for (const name of fixtureNames)
    for (const release of ['v0.12.4', 'v0.18.10', 'v0.20.8', newestRelease]) {
      const target = targetOf(release)
      expect([name, release, diffTargets(fixture(name), target, target)]).toEqual([name, release, []])
    }
  fc.assert(
    fc.property(documents, releases, (typedefs, release) => {
      expect(diffTargets(typedefs, targetOf(release), targetOf(release))).toEqual([])
    }),
    { seed, numRuns: 20 },
  )
})
