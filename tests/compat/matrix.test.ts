import { describe, expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/checkTypedefs.ts'
import { createChecker } from '../../src/check/matrix/createChecker.ts'
import { createMatrix } from '../../src/check/matrix/createMatrix.ts'
import { foldMatrix } from '../../src/check/matrix/foldMatrix.ts'
import { boundaryViews, newestRelease, releases } from '../../src/versions/index.ts'
import { configFor, fixture, fixtureNames } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'

const rows = (name: string, by: 'status' | 'findings', engineVersions?: readonly string[]) =>
  foldMatrix(
    createMatrix([{ typedefs: fixture(name) }], { releases, ...(engineVersions && { engineVersions }) }),
    by,
  ).map(({ from, to, outcomes }) => `${from} to ${to}: ${outcomes.map(({ status }) => status).join(', ')}`)

describe('matrix', () => {
  test('all releases fold into the ranges where something changes', () => {
    expect(rows('ci-module', 'status')).toEqual([
      'v0.9.7 to v0.18.17: refused',
      'v0.18.18 to v0.19.10: lossy',
      `v0.19.11 to ${newestRelease}: native`,
    ])
    expect(rows('smallest', 'findings')).toEqual([`v0.9.7 to ${newestRelease}: native`])
  })
  test('an engineVersion that is newer than the engine fails, with the engine’s words', () => {
    expect(rows('ci-module', 'status', ['v0.18.10', 'v0.20.0'])).toEqual([
      'v0.9.7 to v0.18.9: fails, fails',
      'v0.18.10 to v0.18.17: refused, fails',
      'v0.18.18 to v0.19.10: lossy, fails',
      'v0.19.11 to v0.19.11: changed, fails',
      `v0.20.0 to ${newestRelease}: changed, native`,
    ])
    const matrix = createMatrix([{ typedefs: fixture('smallest') }], {
      releases: ['v0.18.10'],
      engineVersions: ['v0.20.0'],
    })
    expect(matrix.columns[0]?.outcomes[0]?.findings.map(({ message }) => message)).toEqual([
      'module requires dagger v0.20.0, but you have v0.18.10',
    ])
  })
  test('the engineVersion comes from the module’s own configuration', () => {
    const config = configFor('v0.19.0')
    const matrix = createMatrix([{ typedefs: fixture('smallest'), config }], { releases: ['v0.18.19', 'v0.19.0'] })
    expect(matrix.columns[0]?.outcomes.map(({ status, view }) => `${status} ${view}`)).toEqual([
      'fails v0.19.0',
      'native v0.19.0',
    ])
  })
  test('progress is told column by column', () => {
    const told: string[] = []
    const modules = [{ typedefs: fixture('smallest') }, { typedefs: fixture('ducks') }]
    createMatrix(modules, {
      releases: ['v0.18.10'],
      engineVersions: ['v0.12.0', 'v0.13.0'],
      onProgress: (done, of) => told.push(`${done}/${of}`),
    })
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })
})

describe('classes of targets', () => {
  test('sharing an outcome never changes it', () => {
    for (const [turn, name] of fixtureNames.entries()) {
      const typedefs = fixture(name)
      const checker = createChecker(typedefs)
      // Each fixture in every sixth view, so that together they have them all.
      for (const view of [undefined, ...boundaryViews().filter((_, at) => at % 6 === turn % 6)]) {
        for (const release of releases) {
          const target = targetOf(release, view)
          const { status, findings } = checkTypedefs(typedefs, target)
          const shared = checker.check(target)
          expect([
            name,
            release,
            view,
            shared.status,
            shared.findings.map(({ code, pointer }) => `${code} ${pointer}`),
          ]).toEqual([name, release, view, status, findings.map(({ code, pointer }) => `${code} ${pointer}`)])
        }
      }
    }
  })
  test('a document is computed for few of the releases', () => {
    const checker = createChecker(fixture('smallest'))
    for (const release of releases) checker.check(targetOf(release))
    expect(checker.classes).toBeLessThan(15)
    const outcomes = new Set(releases.map((release) => checker.check(targetOf(release))))
    expect(outcomes.size).toBe(checker.classes)
  })
})
