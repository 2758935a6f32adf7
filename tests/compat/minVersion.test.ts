import { describe, expect, test } from 'vitest'
import { minEngineVersion } from '../../src/check/minVersion/minEngineVersion.ts'
import { minRelease } from '../../src/check/minVersion/minRelease.ts'
import { minReleaseOfWorkspace } from '../../src/check/minVersion/minReleaseOfWorkspace.ts'
import { describeSpans, newestRelease } from '../../src/versions/index.ts'
import { fixture } from '../support/fixtures.ts'
import { document, list, named, STRING } from './support.ts'

const messages = (blockers: readonly { message: string }[]) => blockers.map(({ message }) => message)

describe('oldest engine', () => {
  test('with the reasons, by their place', () => {
    const min = minRelease({ typedefs: fixture('ci-module') })
    expect([describeSpans(min.spans), min.oldest, min.status]).toEqual(['from v0.18.18 on', 'v0.18.18', 'lossy'])
    expect(min.reasons.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      '/objects/0/functions/3: Function generate of Ci uses the core type Changeset, which exists from v0.18.18 on; the target is v0.18.17',
    ])
  })
  test('with what would lower it, the smallest step first', () => {
    const { lower } = minRelease({ typedefs: fixture('ci-module') })
    expect(lower.map(({ to, without }) => `${to}: ${without.map(({ pointer }) => pointer).join(' ')}`)).toEqual([
      'v0.15.3: /objects/0/functions/3',
      'v0.12.6: /objects/0/functions/3 /objects/0/functions/1/arguments/0',
      'v0.12.0: /objects/0/functions/3 /objects/0/functions/1/arguments/0 /objects/0/constructorFunction/arguments/0',
      'v0.11.3: /objects/0/functions/3 /objects/0/functions/1/arguments/0 /objects/0/constructorFunction/arguments/0 /enums/0 /objects/0/functions/4/arguments/2',
      'v0.9.9: /objects/0/functions/3 /objects/0/functions/1/arguments/0 /objects/0/constructorFunction/arguments/0 /enums/0 /objects/0/functions/4/arguments/2 /objects/0/functions/0/arguments/0',
    ])
  })
  test('without losses', () => {
    expect(minRelease({ typedefs: fixture('ci-module') }, { wanted: 'lossless' }).oldest).toBe('v0.19.11')
  })
  test('ranges where there are gaps', () => {
    const bound = document({
      name: 'bound',
      objects: [
        {
          name: 'Bound',
          functions: [{ name: 'env', returnType: STRING, arguments: [{ name: 'env', type: named('OBJECT', 'Env') }] }],
        },
      ],
    })
    const min = minRelease({ typedefs: bound })
    expect(describeSpans(min.spans)).toBe('from v0.18.0 to v1.0.0-beta.9')
    expect([min.oldest, min.status]).toEqual([undefined, undefined])
    expect(messages(min.reasons)).toEqual([
      `Argument env of function env of Bound uses the core type Env, which exists from v0.18.0 to v1.0.0-beta.9; the target is ${newestRelease}`,
    ])
  })
  test('a module that needs nothing runs everywhere, one with an impossible default nowhere', () => {
    const min = minRelease({ typedefs: fixture('smallest') })
    expect([describeSpans(min.spans), min.reasons, min.lower]).toEqual(['from v0.9.9 on', [], []])
    const never = document({
      name: 'never',
      objects: [
        {
          name: 'Never',
          functions: [
            { name: 'x', returnType: STRING, arguments: [{ name: 'a', type: list(STRING), defaultValue: 1 }] },
          ],
        },
      ],
    })
    const none = minRelease({ typedefs: never })
    expect([none.spans, none.oldest, none.reasons.length]).toEqual([[], undefined, 1])
  })
  test('an engineVersion of its own is a reason that the document cannot help', () => {
    const min = minRelease({ typedefs: fixture('ci-module') }, { engineVersion: 'v0.19.0' })
    expect([min.oldest, messages(min.reasons), min.lower]).toEqual([
      'v0.19.0',
      ['module requires dagger v0.19.0, but you have v0.18.19'],
      [],
    ])
  })
  test('of a workspace: the module that decides', () => {
    const modules = ['smallest', 'ci-module', 'only-enums'].map((name) => ({ file: name, typedefs: fixture(name) }))
    const { oldest, decisive } = minReleaseOfWorkspace(modules)
    expect([oldest, decisive.map(({ file }) => file)]).toEqual(['v0.18.18', ['ci-module']])
  })
})

describe('oldest engineVersion on a release', () => {
  test('is the one below which something is lost', () => {
    const min = minEngineVersion({ typedefs: fixture('agent') }, 'v1.0.0-beta.10')
    expect([describeSpans(min.spans), min.oldest]).toEqual(['from v0.9.9 on', 'v0.9.9'])
    const only = minEngineVersion({ typedefs: fixture('only-enums') }, 'v0.19.11')
    expect(only.oldest).toBe('v0.18.11')
    expect(messages(only.reasons).length).toBeGreaterThan(0)
  })
})
