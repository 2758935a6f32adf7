import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BehaviourId,
  behaviourTable,
  boundaryReleases,
  boundaryViews,
  coreTypeSpans,
  type FeatureId,
  featureTable,
  jsonKeys,
  newestRelease,
  newestStable,
  parseVersionSet,
  releases,
} from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)

describe('named sets', () => {
  test.each([
    ['latest', [newestStable]],
    ['latest-beta', [newestRelease]],
    ['v0.18.10', ['v0.18.10']],
    ['0.18.10', ['v0.18.10']],
    ['v0.21.9', ['v0.21.9']],
    [
      'v0.18.10..v0.19.1',
      [
        'v0.18.10',
        'v0.18.11',
        'v0.18.12',
        'v0.18.13',
        'v0.18.14',
        'v0.18.15',
        'v0.18.16',
        'v0.18.17',
        'v0.18.18',
        'v0.18.19',
        'v0.19.0',
        'v0.19.1',
      ],
    ],
    ['v0.14..v0.15', ['v0.14.0', 'v0.15.0']],
    ['v1.0.0-beta.8..v1.0.0-beta.10', ['v1.0.0-beta.8', 'v1.0.0-beta.9', 'v1.0.0-beta.10']],
    ['..v0.9.8', ['v0.9.7', 'v0.9.8']],
    [`${newestRelease}..`, [newestRelease]],
    ['v1.0.0-beta.1..latest-beta', releases.slice(releases.indexOf('v1.0.0-beta.1'))],
    ['v0.20.8 , v0.18.10,v0.20.8, v0.9.7..v0.9.8', ['v0.9.7', 'v0.9.8', 'v0.18.10', 'v0.20.8']],
    ['latest,v0.18.10', ['v0.18.10', newestStable]],
  ])('%s', (text, expected) => {
    expect(parseVersionSet(text)).toEqual({ ok: true, releases: expected })
  })

  test('all is all, and boundaries are in it', () => {
    expect(parseVersionSet('all')).toEqual({ ok: true, releases })
    expect(parseVersionSet('boundaries')).toEqual({ ok: true, releases: boundaryReleases() })
    expect(parseVersionSet('..')).toEqual({ ok: true, releases })
  })

  const hint = (suggestions: string) =>
    `Did you mean ${suggestions}? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.`
  const unknown = (input: string, suggestions: string) => ({
    code: 'version-set-unknown',
    severity: 'error',
    pointer: '',
    message: `${JSON.stringify(input)} does not name any versions`,
    hint: hint(suggestions),
    data: { input: JSON.stringify(input), suggestions },
  })

  test.each([
    ['lastest', [unknown('lastest', 'latest, latest-beta, all')]],
    ['boundary', [unknown('boundary', 'boundaries, all, latest')]],
    ['v0.18.x', [unknown('v0.18.x', 'v0.18.0, v0.18.1, v0.18.2')]],
    ['v0.18.10...v0.19.5', [unknown('.v0.19.5', 'v0.19.5, v0.11.5, v0.12.5')]],
    ['v0.18.10,,oops', [unknown('', 'all, latest, v0.9.7'), unknown('oops', 'all, latest, v0.9.7')]],
    [
      'v0.19.5..v0.18.10',
      [
        {
          code: 'version-set-empty',
          severity: 'error',
          pointer: '',
          message: 'v0.19.5..v0.18.10 contains no known release',
          hint: `A range goes from the older release to the newer one; v0.9.7 to ${newestRelease} are known.`,
          data: { input: 'v0.19.5..v0.18.10', oldest: 'v0.9.7', newest: newestRelease },
        },
      ],
    ],
    [
      'v0.9.0',
      [
        {
          code: 'release-too-old',
          severity: 'error',
          pointer: '',
          message: 'Engine v0.9.0 is older than v0.9.7, the oldest known release',
          hint: 'Use engine v0.9.7 or later.',
          data: { release: 'v0.9.0', oldest: 'v0.9.7' },
        },
      ],
    ],
  ])('%s is none', (text, findings) => {
    expect(parseVersionSet(text)).toEqual({ ok: false, findings })
  })

  test('whatever is written, the answer is releases in order or findings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[v0-9.,a-l-]{0,40}$/)), (text) => {
        const result = parseVersionSet(text)
        if (result.ok) expect(result.releases.length).toBeGreaterThan(0)
        else expect(result.findings.length).toBeGreaterThan(0)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('boundaries', () => {
  const features = Object.keys(featureTable) as FeatureId[]
  const behaviours = Object.keys(behaviourTable) as BehaviourId[]
  const answers = (release: string, view: string) => {
    const target = targetOf(release, view)
    return [
      ...features.map(target.supports),
      ...features.map(target.releaseSupports),
      ...behaviours.map(target.behaves),
    ].join()
  }

  test('between two of them nothing changes, in any view', () => {
    const boundaries = new Set(boundaryReleases())
    for (const view of boundaryViews()) {
      for (const [index, release] of releases.entries()) {
        const before = releases[index - 1]
        if (before === undefined || answers(before, view) === answers(release, view)) continue
        expect(boundaries.has(release) && boundaries.has(before), `${before} to ${release}`).toBe(true)
      }
    }
    expect(boundaries.has('v0.9.7') && boundaries.has(newestRelease)).toBe(true)
    expect(boundaries.size).toBeLessThan(releases.length)
  })

  test('of views, too', () => {
    const views = boundaryViews()
    for (const pair of [
      ['v0.18.10', 'v0.18.11'],
      ['v0.19.3', 'v0.19.4'],
      [newestStable, 'v1.0.0'],
    ])
      expect(views).toEqual(expect.arrayContaining(pair))
    const known = [...new Set(releases.map((release) => release.replace(/-.*/, '')))]
    for (const [index, view] of known.entries()) {
      const before = known[index - 1]
      if (before === undefined || answers(newestRelease, before) === answers(newestRelease, view)) continue
      expect(views).toEqual(expect.arrayContaining([before, view]))
    }
  })

  test('of core types and of keys of configuration files', () => {
    const found = boundaryReleases()
    for (const name of ['JSONValue', 'Changeset', 'Env', 'EngineCache', 'CheckGroup', 'Volume'])
      for (const { since, until } of coreTypeSpans(name))
        expect(found, name).toEqual(expect.arrayContaining([since, until ?? since]))
    for (const { forms } of [jsonKeys.get('clients')!, jsonKeys.get('root')!])
      for (const { since, until } of forms.flatMap((form) => form.releases))
        expect(found).toEqual(expect.arrayContaining([since, until ?? since]))
  })
})
