import { describe, expect, test } from 'vitest'
import {
  createTarget,
  type FeatureId,
  featureTable,
  newestRelease,
  newestStable,
  releases,
  type Target,
  type TargetInput,
} from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

const features = Object.keys(featureTable) as FeatureId[]

const answer = (input: TargetInput) => {
  const result = createTarget(input)
  const codes = result.findings.map((finding) => `${finding.severity} ${finding.code}: ${finding.message}`)
  if (!result.ok) return codes
  const { release, view, resolvedRelease, releaseSource, viewSource } = result.target
  const from = [releaseSource, viewSource].map(({ kind, detail }) => `${kind} ${detail}`)
  return [`${release} as ${resolvedRelease}, view ${view}`, ...from, ...codes]
}

describe('release and view, and where they came from', () => {
  test.each<[TargetInput, string[]]>([
    [
      { release: 'v0.19.0', engineVersion: 'v0.18.10' },
      ['v0.19.0 as v0.19.0, view v0.18.10', 'flag --engine', 'flag --engine-version'],
    ],
    [
      { release: '0.18.10' },
      ['v0.18.10 as v0.18.10, view v0.18.10', 'flag --engine', "assumed the engine's own version"],
    ],
    [
      {},
      [
        `${newestStable} as ${newestStable}, view ${newestStable}`,
        'assumed the newest known stable release',
        "assumed the engine's own version",
      ],
    ],
    [
      { release: 'latest', engineVersion: 'latest' },
      [`${newestStable} as ${newestStable}, view ${newestStable}`, 'flag --engine', 'flag --engine-version'],
    ],
    [
      { release: 'latest-beta', engineVersion: 'latest' },
      [`${newestRelease} as ${newestRelease}, view v1.0.0`, 'flag --engine', 'flag --engine-version'],
    ],
    [
      { engineVersion: 'v1.0.0-beta.4' },
      [
        `${newestRelease} as ${newestRelease}, view v1.0.0`,
        'assumed the newest known release',
        'flag --engine-version',
      ],
    ],
    [
      {
        config: {
          file: 'dagger-module.toml',
          kind: 'dagger-module.toml',
          engineVersion: 'v0.21.0',
          disableDefaultFunctionCaching: false,
        },
      },
      [
        `${newestRelease} as ${newestRelease}, view v0.21.0`,
        'assumed the newest known release',
        'dagger-module.toml dagger-module.toml',
      ],
    ],
    [
      { release: 'v0.18.12', engineVersion: '' },
      ['v0.18.12 as v0.18.12, view v0.9.9', 'flag --engine', 'flag --engine-version'],
    ],
    [
      { release: 'v0.18.12+build.7', engineVersion: 'v0.18.11-dev-abc' },
      ['v0.18.12 as v0.18.12, view v0.18.11', 'flag --engine', 'flag --engine-version'],
    ],
    [
      { release: 'v0.20.8', engineVersion: 'main' },
      [
        'v0.20.8 as v0.20.8, view v0.11.9',
        'flag --engine',
        'flag --engine-version',
        'info engine-version-not-semver: The engineVersion "main" is not a version; engines read it as v0.11.9',
      ],
    ],
    [
      { release: 'v0.18.10', view: 'v0.18.11' },
      ['v0.18.10 as v0.18.10, view v0.18.11', 'flag --engine', 'flag --engine-version'],
    ],
    [
      {
        release: 'v0.20.8',
        config: {
          kind: 'dagger.json',
          file: 'ci/dagger.json',
          engineVersion: 'v0.18.10',
          disableDefaultFunctionCaching: false,
        },
      },
      ['v0.20.8 as v0.20.8, view v0.18.10', 'flag --engine', 'dagger.json ci/dagger.json'],
    ],
    [
      {
        release: 'v0.20.8',
        engineVersion: 'v0.19.0',
        config: {
          kind: 'dagger.json',
          file: 'dagger.json',
          engineVersion: 'v0.18.10',
          disableDefaultFunctionCaching: false,
        },
      },
      ['v0.20.8 as v0.20.8, view v0.19.0', 'flag --engine', 'flag --engine-version'],
    ],
    [
      {
        release: 'v1.0.0-beta.10',
        config: { kind: 'dagger-module.toml', file: 'dagger-module.toml', disableDefaultFunctionCaching: false },
      },
      [
        'v1.0.0-beta.10 as v1.0.0-beta.10, view v0.9.9',
        'flag --engine',
        'dagger-module.toml dagger-module.toml',
        'info engine-version-missing: dagger-module.toml has no engineVersion; engines read that as v0.9.9',
      ],
    ],
    [
      {
        release: 'v0.21.8',
        engineVersion: 'v0.21.8',
        sources: { release: { kind: 'session', detail: 'the session' } },
      },
      ['v0.21.8 as v0.21.8, view v0.21.8', 'session the session', 'flag --engine-version'],
    ],
  ])('%j', (input, expected) => {
    expect(answer(input)).toEqual(expected)
  })
})

describe('releases that are not known', () => {
  const newer = (release: string) =>
    `warning release-newer-than-known: Engine ${release} is newer than ${newestRelease}, the newest known release; the rules of ${newestRelease} apply`
  const between = (release: string, resolved: string) =>
    `warning release-unknown: Engine ${release} is not a known release; the rules of ${resolved}, the last known release before it, apply`

  test.each([
    ['v1.0.0-beta.999', `v1.0.0-beta.999 as ${newestRelease}, view v1.0.0`, newer('v1.0.0-beta.999')],
    ['v1.0.0', `v1.0.0 as ${newestRelease}, view v1.0.0`, newer('v1.0.0')],
    ['v2', `v2.0.0 as ${newestRelease}, view v2.0.0`, newer('v2.0.0')],
    ['v0.20.99', 'v0.20.99 as v0.20.8, view v0.20.99', between('v0.20.99', 'v0.20.8')],
    ['v0.18.11-dev-abc', 'v0.18.11-dev-abc as v0.18.10, view v0.18.11', between('v0.18.11-dev-abc', 'v0.18.10')],
    ['v0.9.8-rc.1', 'v0.9.8-rc.1 as v0.9.7, view v0.9.8', between('v0.9.8-rc.1', 'v0.9.7')],
  ])('%s', (release, target, finding) => {
    expect(answer({ release })).toEqual([target, 'flag --engine', "assumed the engine's own version", finding])
  })
})

describe('refused with one finding', () => {
  test.each<[TargetInput, string]>([
    [{ release: 'v0.9.6' }, 'error release-too-old: Engine v0.9.6 is older than v0.9.7, the oldest known release'],
    [{ release: '0.1' }, 'error release-too-old: Engine v0.1.0 is older than v0.9.7, the oldest known release'],
    [{ release: '' }, 'error release-invalid: An empty text is not a valid engine version'],
    [{ release: 'newest' }, 'error release-invalid: "newest" is not a valid engine version'],
    [{ release: '^0.18.0' }, 'error release-invalid: "^0.18.0" is not a valid engine version'],
    [{ release: '__proto__' }, 'error release-invalid: "__proto__" is not a valid engine version'],
    [
      { release: 'v0.13.1', engineVersion: 'v0.13.3' },
      'error module-version-too-new: module requires dagger v0.13.3, but you have v0.13.1',
    ],
    [
      { release: 'v0.20.8', engineVersion: 'v0.9.8' },
      'error module-version-removed: module requires dagger v0.9.8, but support for that version has been removed',
    ],
    [
      {
        release: 'v0.18.10',
        config: {
          kind: 'dagger.json',
          file: 'dagger.json',
          engineVersion: 'v0.20.0',
          disableDefaultFunctionCaching: false,
        },
      },
      'error module-version-too-new: module requires dagger v0.20.0, but you have v0.18.10',
    ],
    [{ introspection: 'x' }, 'error introspection-unreadable: The introspection cannot be used: it is not JSON'],
  ])('%j', (input, message) => {
    expect(answer(input)).toEqual([message])
  })
})

test('a long text is cut in the message', () => {
  expect(answer({ release: '😀'.repeat(5000) })).toEqual([
    `error release-invalid: "${'😀'.repeat(40)}…" is not a valid engine version`,
  ])
})

describe('the view real engines chose', () => {
  // From the project's facts (recordings, views): __schemaVersion of a module's own session.
  test.each([
    ['v0.15.3', undefined, 'v0.9.9'],
    ['v0.15.3', 'v0.12.0', 'v0.12.0'],
    ['v0.18.10', undefined, 'v0.9.9'],
    ['v0.18.10', 'v0.18.10', 'v0.18.10'],
    ['v0.18.12', 'v0.18.11', 'v0.18.11'],
    ['v0.20.8', 'v0.18.10', 'v0.18.10'],
    ['v0.21.8', 'v0.21.8', 'v0.21.8'],
    ['v1.0.0-beta.10', undefined, 'v0.9.9'],
    ['v1.0.0-beta.10', 'latest', 'v1.0.0'],
    ['v1.0.0-beta.10', 'v0.22.0', 'v0.22.0'],
    ['v1.0.0-beta.10', 'v1.0.0-beta.10', 'v1.0.0'],
    ['v1.0.0-beta.10', 'v1.0.0', 'v1.0.0'],
  ])('%s, engineVersion %s: %s', (release, engineVersion, view) => {
    const config = { kind: 'dagger.json' as const, file: 'dagger.json', disableDefaultFunctionCaching: false }
    const result = createTarget({
      release,
      config: engineVersion === undefined ? config : { ...config, engineVersion },
    })
    expect(result.ok && result.target.view).toBe(view)
  })
})

test('a whole finding', () => {
  expect(createTarget({ release: 'v1.0.0' }).findings).toEqual([
    {
      code: 'release-newer-than-known',
      severity: 'warning',
      pointer: '',
      message: `Engine v1.0.0 is newer than ${newestRelease}, the newest known release; the rules of ${newestRelease} apply`,
      hint: 'Pass the introspection of that engine, so that its API is known.',
      data: { release: 'v1.0.0', resolved: newestRelease },
    },
  ])
})

describe('features on both sides of their boundaries', () => {
  test.each(features)('%s', (id) => {
    const { releases: spans, views } = featureTable[id]
    const newestView = 'v1.0.0'
    for (const { since, until } of spans) {
      const before = releases[releases.indexOf(since) - 1]!
      expect(targetOf(since, newestView).supports(id)).toBe(true)
      expect(targetOf(before, newestView).supports(id)).toBe(false)
      if (until !== undefined) expect(targetOf(until, newestView).supports(id)).toBe(false)
    }
    for (const { since } of views ?? []) {
      expect(targetOf(newestRelease, since).supports(id)).toBe(true)
      const below = targetOf(newestRelease, 'v0.18.10')
      expect([below.supports(id), below.releaseSupports(id)]).toEqual([false, true])
    }
  })

  test('since when', () => {
    expect(features.map((id) => [id, featureTable[id].releases[0]?.since, featureTable[id].views?.[0]?.since])).toEqual(
      [
        ['module-description', 'v0.9.8', undefined],
        ['scalars', 'v0.11.3', undefined],
        ['enums', 'v0.12.0', undefined],
        ['default-path', 'v0.12.6', undefined],
        ['ignore', 'v0.12.6', undefined],
        ['source-maps', 'v0.13.7', undefined],
        ['float', 'v0.15.3', undefined],
        ['enum-members', 'v0.18.11', 'v0.18.11'],
        ['default-path-git', 'v0.18.17', undefined],
        ['cache-policy', 'v0.19.4', undefined],
        ['deprecation', 'v0.19.5', undefined],
        ['checks', 'v0.19.7', undefined],
        ['generators', 'v0.19.11', undefined],
        ['default-address', 'v0.19.11', undefined],
        ['workspace-arguments', 'v0.20.0', undefined],
        ['up', 'v0.20.4', undefined],
        ['agents', 'v1.0.0-beta.10', 'v1.0.0'],
        ['collections', 'v1.0.0-beta.15', 'v1.0.0'],
      ],
    )
  })

  test('what a target supports', () => {
    const supported = (target: Target) => features.filter((id) => target.supports(id))
    expect(supported(targetOf('v0.9.7'))).toEqual([])
    expect(supported(targetOf('v0.15.3'))).toEqual([
      'module-description',
      'scalars',
      'enums',
      'default-path',
      'ignore',
      'source-maps',
      'float',
    ])
    expect(features.filter((id) => !targetOf('v1.0.0-beta.10', 'v0.18.10').supports(id))).toEqual([
      'enum-members',
      'agents',
      'collections',
    ])
    expect(supported(targetOf(newestRelease))).toEqual(features)
  })
})

test('behaviours by release, view, and in the gap of the v1.0.0 betas', () => {
  expect(targetOf('v0.19.3').behaves('functions-cached-by-default')).toBe(false)
  expect(targetOf('v0.19.4').behaves('functions-cached-by-default')).toBe(true)
  expect(targetOf('v0.19.4', 'v0.19.3').behaves('functions-cached-by-default')).toBe(false)
  expect(targetOf('v1.0.0-beta.2').behaves('module-toml')).toBe(false)
  expect(targetOf('v1.0.0-beta.3').behaves('module-toml')).toBe(true)
  expect(targetOf('v0.18.11').behaves('enum-member-named-like-value-breaks')).toBe(true)
  expect(targetOf('v0.18.12').behaves('enum-member-named-like-value-breaks')).toBe(false)
  const kept = ['v0.21.6', 'v0.21.7', 'v0.21.9', 'v1.0.0-beta.1', 'v1.0.0-beta.3', 'v1.0.0-beta.4', 'v1.0.0']
  expect(kept.map((release) => targetOf(release).behaves('screaming-member-names-kept'))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
  ])
})

test('the API by release', () => {
  const old = targetOf('v0.18.10')
  const recent = targetOf('v1.0.0-beta.10')
  expect([old.has('TypeDef.withEnumMember'), recent.has('TypeDef.withEnumMember')]).toEqual([false, true])
  expect([old.has('Function.withArg(defaultAddress:)'), recent.has('Function.withArg(defaultAddress:)')]).toEqual([
    false,
    true,
  ])
  expect([old.has('FunctionCachePolicy.Never'), recent.has('FunctionCachePolicy.Never')]).toEqual([false, true])
  for (const odd of ['', 'constructor', '__proto__', 'Function.constructor', 'Function.withArg(', 'Ghost.x(y:)'])
    expect(recent.has(odd)).toBe(false)
  expect(
    ['Env', 'Workspace', 'ModuleID', 'TypeDefKind', 'PortForward', 'Node', 'Ghost', 'toString'].map(recent.coreType),
  ).toEqual([undefined, 'object', undefined, 'enum', 'input', 'interface', undefined, undefined])
  expect(['Env', 'Workspace', 'ModuleID', 'Node'].map(old.coreType)).toEqual(['object', undefined, 'scalar', undefined])
})

test('a target cannot be changed', () => {
  const target = targetOf('v0.18.10')
  expect(Object.isFrozen(target) && Object.isFrozen(target.releaseSource) && Object.isFrozen(target.viewSource)).toBe(
    true,
  )
})
