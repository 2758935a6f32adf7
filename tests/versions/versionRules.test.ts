import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  baseVersion,
  checkModuleVersion,
  compareVersions,
  isCompatibleVersion,
  isValidVersion,
  moduleVersion,
  normalizeVersion,
  releases,
} from '../../src/versions/index.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)

describe('which texts are versions', () => {
  test.each([
    ['v0.18.10', true],
    ['v1.0.0-beta.10', true],
    ['v0.18.11-dev-abc+build.5', true],
    ['v0.18', true],
    ['v1', true],
    ['0.18.10', false],
    ['v0.18-beta', false],
    ['v01.2.3', false],
    ['v0.18.010', false],
    ['v1.0.0-', false],
    ['v1.0.0-01', false],
    ['V1.0.0', false],
    ['=v1.0.0', false],
    [' v1.0.0', false],
    ['v1.0.0 ', false],
    ['v1.0.0.0', false],
    ['', false],
    ['v', false],
    ['latest', false],
    ['__proto__', false],
  ])('%j: %s', (version, valid) => {
    expect(isValidVersion(version)).toBe(valid)
  })

  test('a text of a million characters is none, at once', () => {
    expect(isValidVersion(`v1.0.0-${'a'.repeat(1_000_000)}`)).toBe(false)
    expect(isValidVersion(`v${'1'.repeat(1_000_000)}`)).toBe(false)
  })
})

describe('order', () => {
  test('prereleases come first, build metadata does not count, and what is no version comes before all', () => {
    const ordered = [
      'garbage',
      'v0.9.9',
      'v0.9.10',
      'v0.18',
      'v0.18.11-dev-abc',
      'v0.18.11',
      'v1.0.0-beta.2',
      'v1.0.0-beta.10',
      'v1.0.0',
    ]
    const shuffled = [...ordered].reverse()
    expect(shuffled.sort(compareVersions)).toEqual(ordered)
    expect(compareVersions('v0.18', 'v0.18.0')).toBe(0)
    expect(compareVersions('v0.18.0+a', 'v0.18.0+b')).toBe(0)
    expect(compareVersions('garbage', '')).toBe(0)
  })

  test('is total and agrees with the list of releases', () => {
    const version = fc.oneof(
      fc.constantFrom(...releases),
      fc
        .tuple(fc.nat(3), fc.nat(30), fc.nat(30), fc.constantFrom('', '-dev-1', '-beta.2', '-beta.11', '+b'))
        .map(([major, minor, patch, rest]) => `v${major}.${minor}.${patch}${rest}`),
      fc.string(),
    )
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0)
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c) <= 0).toBe(true)
      }),
      { seed, numRuns: 500 },
    )
    expect([...releases].sort(compareVersions)).toEqual(releases)
  })
})

test.each([
  ['v0.18.11', 'v0.18.11'],
  ['v1.0.0-beta.10', 'v1.0.0'],
  ['v0.18.11-dev-abc', 'v0.18.11'],
  ['v0.18.11-rc.1+meta', 'v0.18.11'],
  ['v0.18', 'v0.18.0'],
  ['garbage', 'garbage'],
])('the base version of %j is %j', (version, base) => {
  expect(baseVersion(version)).toBe(base)
})

test.each([
  ['v0.19.0', 'v0.19.0'],
  ['0.19.0', 'v0.19.0'],
  ['0.19', 'v0.19'],
  ['v1.0.0-beta.10', 'v1.0.0-beta.10'],
  ['', 'v0.20.8'],
  ['badbadbad', 'v0.11.9'],
  ['vv1.0.0', 'v0.11.9'],
  ['latest', 'v0.11.9'],
  ['main', 'v0.11.9'],
])('engine v0.20.8 reads the version %j as %j', (version, normalized) => {
  expect(normalizeVersion(version, 'v0.20.8')).toBe(normalized)
})

describe('engineVersion: what real engines answered', () => {
  const removed = (version: string) =>
    `module requires dagger ${version}, but support for that version has been removed`
  const tooNew = (version: string, release: string) => `module requires dagger ${version}, but you have ${release}`

  test.each([
    // From the project's facts (recordings, merge cases).
    ['v0.18.10', 'v0.18.10', undefined],
    ['v0.18.10', 'v0.18.10-rc.1', undefined],
    ['v0.18.10', '0.18.10', undefined],
    ['v0.18.10', 'v0.18.11', tooNew('v0.18.11', 'v0.18.10')],
    ['v0.18.10', 'v1.0.0-beta.10', tooNew('v1.0.0-beta.10', 'v0.18.10')],
    ['v0.18.12', 'v0.18.13', tooNew('v0.18.13', 'v0.18.12')],
    ['v0.19.11', 'v0.20.0', tooNew('v0.20.0', 'v0.19.11')],
    ['v0.20.8', 'v0.20.9', tooNew('v0.20.9', 'v0.20.8')],
    ['v0.20.8', 'v0.20.8-rc.1', undefined],
    ['v1.0.0-beta.10', 'v1.0.0', undefined],
    ['v1.0.0-beta.10', 'v1.0.0-beta.11', undefined],
    ['v1.0.0-beta.10', 'v1.0.1', tooNew('v1.0.1', 'v1.0.0-beta.10')],
    ['v1.0.0-beta.10', 'v9.0.0', tooNew('v9.0.0', 'v1.0.0-beta.10')],
    // Read from the engines' rules.
    ['v0.13.1', 'v0.13.3', tooNew('v0.13.3', 'v0.13.1')],
    ['v1.0.0-beta.1', 'v1.0.0-beta.10', undefined],
    ['v0.18.10', 'v0.18.11-dev-abc', tooNew('v0.18.11-dev-abc', 'v0.18.10')],
    ['v0.18.11-dev-abc', 'v0.18.11', undefined],
    ['v0.20.8', 'v0.9.9-rc.1', removed('v0.9.9-rc.1')],
    ['v1.0.0-beta.6', 'v0.9.9-rc.1', removed('v0.9.9-rc.1')],
    ['v1.0.0-beta.7', 'v0.9.9-rc.1', undefined],
    ['v1.0.0-beta.6', 'v1.0.1-rc.1', tooNew('v1.0.1-rc.1', 'v1.0.0-beta.6')],
    ['v1.0.0-beta.7', 'v1.0.1-rc.1', tooNew('v1.0.1-rc.1', 'v1.0.0-beta.7')],
  ])('engine %s, engineVersion %j: %j', (release, engineVersion, message) => {
    expect(checkModuleVersion(engineVersion, release)?.message).toBe(message)
  })

  test.each(['v0.18.10', 'v0.18.12', 'v0.19.11', 'v0.20.8', 'v1.0.0-beta.10'])(
    'the same on %s as on the others',
    (release) => {
      for (const version of ['v0.9.9', 'v0.11.9', 'v0.12.0', 'garbage', '', 'latest', undefined])
        expect(checkModuleVersion(version, release)).toBeUndefined()
      for (const version of ['v0.9.8', 'v0.8.0'])
        expect(checkModuleVersion(version, release)).toEqual({
          code: 'module-version-removed',
          severity: 'error',
          pointer: '',
          message: removed(version),
          hint: 'Raise the engineVersion of the module to v0.9.9 or later.',
          data: { engineVersion: version, oldest: 'v0.9.9' },
        })
    },
  )

  test.each([
    [undefined, 'v0.9.9'],
    ['', 'v0.9.9'],
    ['latest', 'v0.20.8'],
    ['garbage', 'v0.11.9'],
    ['0.12.0', 'v0.12.0'],
  ])('engineVersion %j is read as %j by v0.20.8', (engineVersion, read) => {
    expect(moduleVersion(engineVersion, 'v0.20.8')).toBe(read)
  })
})

describe('comparing by era', () => {
  test.each([
    // release, version, minimum, compatible
    ['v0.12.3', 'garbage', 'v0.12.0', true],
    ['v0.12.4', 'garbage', 'v0.12.0', false],
    ['v0.12.3', 'v0.12.0-rc.1', 'v0.12.0', false],
    ['v0.19.8', 'v0.19.0-dev-abc', 'v0.19.0', false],
    ['v0.19.8', 'v0.19.0-dev-abc', 'v0.19.0-dev-xyz', true],
    ['v0.19.8', 'v0.19.0-250101-dev-abc', 'v0.19.0-250202-dev-abc', true],
    ['v0.19.9', 'v0.19.0-250101-dev-abc', 'v0.19.0-250202-dev-abc', true],
    ['v0.19.9', 'v0.19.0-dev-abc', 'v0.19.0-dev-xyz', false],
    ['v0.12.3', 'v0.12.0-1-dev-abc', 'v0.12.0-2-dev-abc', false],
    ['v1.0.0-beta.6', 'v1.0.0-beta.2', 'v1.0.0-beta.3', false],
    ['v1.0.0-beta.7', 'v1.0.0-beta.2', 'v1.0.0-beta.3', true],
    ['v1.0.0-beta.7', 'v1.0.0-beta.2', 'v1.0.0', true],
    ['v1.0.0-beta.7', 'v0.21.8', 'v1.0.0', false],
  ])('engine %s: is %s compatible with %s? %s', (release, version, minimum, compatible) => {
    expect(isCompatibleVersion(version, minimum, release)).toBe(compatible)
  })
})
