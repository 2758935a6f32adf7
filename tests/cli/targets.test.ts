import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newestRelease, newestStable, releaseDate } from '../../src/versions/index.ts'
import { introspectionOf } from '../support/introspectionOf.ts'
import { HELLO } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({ 'hello.json': HELLO, 'text.json': '{}' })
const check = (...args: string[]) => runCli(['check', 'hello.json', ...args], { cwd })
const failed = (code: number, line: string) => ({ code, stdout: '', stderr: `${line}\n1 error\n` })

describe('--engine', () => {
  it.each([
    [
      'blah',
      'error    "blah" is not a valid engine version. Write a release such as ' +
        newestStable +
        '; `moduledefs versions` lists them.  [release-invalid]',
    ],
    [
      '',
      'error    An empty text is not a valid engine version. Write a release such as ' +
        newestStable +
        '; `moduledefs versions` lists them.  [release-invalid]',
    ],
    [
      'v0.5.0',
      'error    Engine v0.5.0 is older than v0.9.7, the oldest known release. Use engine v0.9.7 or later.  [release-too-old]',
    ],
    [
      'v0.18.10,lates',
      'error    "lates" does not name any versions. Did you mean latest, all, latest-beta? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.  [version-set-unknown]',
    ],
    [
      'v0.18.12..v0.18.10',
      'error    v0.18.12..v0.18.10 contains no known release. A range goes from the older release to the newer one; v0.9.7 to ' +
        newestRelease +
        ' are known.  [version-set-empty]',
    ],
  ])('%j is no version', async (engine, line) => {
    expect(await check('--engine', engine)).toEqual(failed(2, line))
  })

  it('newer than known is served as the newest, and says so', async () => {
    expect(await check('--engine', 'v99')).toEqual({
      code: 0,
      stdout: 'v99.0.0  unknown, native by the rules of v1.0.0-beta.23\n',
      stderr:
        'hello.json:1:1  warning  Engine v99.0.0 is newer than ' +
        newestRelease +
        ', the newest known release; the rules of ' +
        newestRelease +
        ' apply. Pass the introspection of that engine, so that its API is known.  [release-newer-than-known]\n1 warning\n',
    })
  })

  it('without the v', async () => {
    expect(await check('--engine', '0.18.10')).toEqual({ code: 0, stdout: 'v0.18.10  native\n', stderr: '' })
  })
})

describe('--engine-version', () => {
  it('is refused in the words of the engine: a finding, not a wrong use', async () => {
    expect(await check('--engine', 'v0.18.10', '--engine-version', 'v0.18.11')).toEqual(
      failed(
        1,
        'error    module requires dagger v0.18.11, but you have v0.18.10. Use engine v0.18.11 or later, or lower the engineVersion of the module.  [module-version-too-new]',
      ),
    )
    expect(await check('--engine', 'v0.18.10', '--engine-version', 'v0.9.0')).toEqual(
      failed(
        1,
        'error    module requires dagger v0.9.0, but support for that version has been removed. Raise the engineVersion of the module to v0.9.9 or later.  [module-version-removed]',
      ),
    )
  })

  it('that is no version is read as engines read it', async () => {
    expect(await check('--engine', 'v0.18.10', '--engine-version', 'blah')).toEqual({
      code: 0,
      stdout: 'v0.18.10, view v0.11.9  native\n',
      stderr:
        'hello.json:1:1  info     The engineVersion "blah" is not a version; engines read it as v0.11.9. Write the release the module was made for, such as v0.18.10.  [engine-version-not-semver]\n1 info\n',
    })
  })

  it('of several, leaves out the targets that no engine loads', async () => {
    expect(await check('--engine', 'v0.18.10,v0.18.11', '--engine-version', 'v0.18.10,v0.18.11')).toEqual({
      code: 0,
      stdout: 'v0.18.10 … v0.18.11  native\n',
      stderr:
        "hello.json:1:1  info     Some targets are skipped (1): the engine refuses the module's engineVersion (module requires dagger v0.18.11, but you have v0.18.10). Pass --engine-version to try another.  [targets-left-out]\n1 info\n",
    })
  })
})

describe("the module's own configuration", () => {
  const inside = (files: Readonly<Record<string, string>>, ...args: string[]) =>
    runCli(['check', 'ci/src', ...args], { cwd: workFolder({ 'ci/src/typedefs.json': HELLO, ...files }) })

  it('is found upwards', async () => {
    expect(await inside({ 'ci/dagger.json': '{"name": "ci", "engineVersion": "v0.18.10"}' })).toEqual({
      code: 0,
      stdout: `${newestStable}, view v0.18.10  native\n`,
      stderr: '',
    })
  })

  it('is found from the current directory for standard input', async () => {
    const folder = workFolder({ 'dagger.json': '{"name": "ci", "engineVersion": "v0.18.10"}' })
    expect(await runCli(['check', '-', '--engine', 'v0.18.12'], { cwd: folder, stdin: HELLO })).toEqual({
      code: 0,
      stdout: 'v0.18.12, view v0.18.10  native\n',
      stderr: '',
    })
  })

  it('gives way to --engine-version', async () => {
    expect(await inside({ 'ci/dagger.json': '{"engineVersion": "v0.18.10"}' }, '--engine-version', 'v0.19.0')).toEqual({
      code: 0,
      stdout: `${newestStable}, view v0.19.0  native\n`,
      stderr: '',
    })
  })

  it('is dagger-module.toml on engines that read it, dagger.json on others', async () => {
    const both = {
      'ci/dagger.json': '{"name": "ci", "engineVersion": "v0.18.10"}',
      'ci/dagger-module.toml': 'name = "ci"\nengineVersion = "v0.21.8"\n',
    }
    expect((await inside(both)).stdout).toBe(`${newestStable}, view v0.18.10  native\n`)
    expect((await inside(both, '--engine', 'v1.0.0-beta.10')).stdout).toBe('v1.0.0-beta.10, view v0.21.8  native\n')
    const toml = { 'ci/dagger-module.toml': both['ci/dagger-module.toml'] }
    expect((await inside(toml)).stdout).toBe(`${newestRelease}, view v0.21.8  native\n`)
    expect((await inside(both, '--engine', 'v0.18.12')).stdout).toBe('v0.18.12, view v0.18.10  native\n')
  })

  it('without engineVersion is read as engines read it', async () => {
    const { code, stdout, stderr } = await inside({ 'ci/dagger.json': '{"name": "ci"}' }, '--engine', 'v0.18.10')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'v0.18.10, view v0.9.9  native\n',
      stderr:
        'ci/src/typedefs.json:1:1  info     ci/dagger.json has no engineVersion; engines read that as v0.9.9. Add the release the module was made for, such as v0.18.10.  [engine-version-missing]\n1 info\n',
    })
  })

  it('that is damaged is named with the place in it', async () => {
    expect(await inside({ 'ci/dagger.json': '{"engineVersion": "v0.18.10", }' })).toEqual(
      failed(
        2,
        'ci/dagger.json:1:31  error    ci/dagger.json cannot be read: property name expected in line 1. Fix the file, or pass --engine and --engine-version.  [module-config-unreadable]',
      ),
    )
    expect(await inside({ 'ci/dagger-module.toml': '{' })).toEqual(
      failed(
        2,
        'ci/dagger-module.toml:1:1  error    ci/dagger-module.toml cannot be read: illegal character in key in line 1. Fix the file, or pass --engine and --engine-version.  [module-config-unreadable]',
      ),
    )
  })
})

describe('--introspection', () => {
  const introspection = introspectionOf('v0.19.5', 'v0.18.10')
  writeFileSync(path.join(cwd, 'introspection.json'), JSON.stringify(introspection))
  writeFileSync(path.join(cwd, 'answer.json'), JSON.stringify({ data: introspection }))

  it.each(['introspection.json', 'answer.json'])('%s names what the engine has, and the view', async (file) => {
    expect(await check('--introspection', file, '--engine', 'v0.19.5')).toEqual({
      code: 0,
      stdout: 'v0.19.5, view v0.18.10  native\n',
      stderr: '',
    })
  })

  it.each([
    [
      'nope.json',
      'error    nope.json, which --introspection names, does not exist. Check the path; it is relative to the current directory.  [file-missing]',
    ],
    [
      'text.json',
      'error    The introspection cannot be used: it has no __schema. Pass the JSON result of an introspection query: __schema and __schemaVersion, optionally inside data.  [introspection-unreadable]',
    ],
    [
      '.',
      'error    ., which --introspection names, cannot be read: illegal operation on a directory. Name a file you may read.  [file-unreadable]',
    ],
  ])('%s cannot be used', async (file, line) => {
    expect(await check('--introspection', file)).toEqual(failed(2, line))
  })
})

describe('latest, where it is typed', () => {
  const known = (name: string, release: string) =>
    `${name} is ${release}, published on ${releaseDate(release)}; later releases are not known\n`

  it.each([
    [['--engine', 'latest'], known('latest', newestStable)],
    [['--engine', 'v0.18.10,latest-beta'], known('latest-beta', newestRelease)],
    [
      ['--engine', 'latest-beta..latest-beta', '--engine-version', 'latest'],
      known('latest', newestStable) + known('latest-beta', newestRelease),
    ],
    [['--engine', 'latest', '--quiet'], ''],
    [[], ''],
  ])('%j says how old it is', async (args, stderr) => {
    const result = await check(...args)
    expect(result.stderr).toBe(stderr)
  })
})

it.each([
  ['matrix', 'v0.99.0'],
  ['matrix', 'v2.0.0'],
  ['min-version', 'v2.0.0'],
  ['diff', 'v0.21.8..v2.0.0'],
  ['upgrade', 'v0.21.8..v2.0.0'],
])('%s --engine %s warns of a release newer than any known, whatever the options', async (verb, engine) => {
  const hello = '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}'
  const { stderr } = await runCli([verb, '-', '--engine', engine, '--quiet'], { stdin: hello })
  expect(stderr).toContain('warning  Engine')
  expect(stderr).toMatch(/\[release-(newer-than-known|unknown)\]/)
})

it('-m may stand before the command, as for dagger', async () => {
  const { code, stdout } = await runCli(['-m', 'examples/starter', 'functions'])
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'Name            Description'])
})
