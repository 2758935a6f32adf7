import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type BehaviourRow,
  behaviourTable,
  featureTable,
  newestRelease,
  newestStable,
  releases,
} from '../../src/versions/index.ts'
import { ROOT } from './builtCommand.ts'
import { runCli } from './runCli.ts'

const fine = (stdout: string) => ({ code: 0, stdout, stderr: '' })
const unknown = (line: string) => ({ code: 2, stdout: '', stderr: `${line}\n1 error\n` })

describe('versions', () => {
  it('lists all, or those of a set', async () => {
    expect(await runCli(['versions'])).toEqual(fine(releases.map((release) => `${release}\n`).join('')))
    expect(await runCli(['versions', 'v0.18.10..v0.18.12'])).toEqual(fine('v0.18.10\nv0.18.11\nv0.18.12\n'))
    const json = await runCli(['versions', 'v0.18.10,latest,latest-beta', '--json'])
    expect(JSON.parse(json.stdout)).toEqual(['v0.18.10', newestStable, newestRelease])
  })
  it('knows no other set', async () => {
    expect(await runCli(['versions', 'bounderies'])).toEqual(
      unknown(
        'error    "bounderies" does not name any versions. Did you mean boundaries, latest, latest-beta? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.  [version-set-unknown]',
      ),
    )
  })
})

describe('features', () => {
  it('has a line for each row of the table', async () => {
    const { code, stdout, stderr } = await runCli(['features'])
    const lines = stdout.trimEnd().split('\n')
    expect({ code, stderr, ids: lines.slice(1).map((line) => line.split(' ')[0]) }).toEqual({
      code: 0,
      stderr: '',
      ids: Object.keys(featureTable),
    })
    expect(lines.find((line) => line.startsWith('enum-members '))?.replace(/ {2,}/g, ' | ')).toBe(
      'enum-members | engine from v0.18.11 on, engineVersion from v0.18.11 on | The enum is registered by its values, or by its names where the values are not legal names.',
    )
  })
  it('is the table itself as JSON', async () => {
    const { stdout } = await runCli(['features', '--json'])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(featureTable)))
  })
})

describe('--evidence', () => {
  it('lists what engines do as far as it is known in one way, and what decides a guess', async () => {
    const { code, stdout } = await runCli(['versions', '--evidence', 'guess'])
    const guesses = Object.entries<BehaviourRow>(behaviourTable).filter(([, row]) => row.evidenceKind === 'guess')
    const lines = stdout.trimEnd().split('\n').slice(1)
    expect({ code, ids: lines.map((line) => line.split(' ')[0]) }).toEqual({ code: 0, ids: guesses.map(([id]) => id) })
    expect(lines.find((line) => line.startsWith('empty-json-is-null '))?.replace(/ {2,}/g, ' | ')).toBe(
      'empty-json-is-null | from v1.0.0-beta.10 on | arg.two.emptyvalue-path of v1.0.0-beta.9',
    )
  })
  it('lists features, too, as JSON', async () => {
    const [some, none] = await Promise.all(
      ['measured', 'guess'].map((kind) => runCli(['features', '--evidence', kind, '--json'])),
    )
    expect(Object.keys(JSON.parse(some!.stdout))).toContain('enum-members')
    expect(JSON.parse(none!.stdout)).toEqual({})
  })
})

describe('explain', () => {
  it('a feature', async () => {
    expect(await runCli(['explain', 'enum-members'])).toEqual(
      fine(`enum-members  feature

Members whose name differs from what travels as their value; needed from the release and from the engineVersion.

Engines
  from v0.18.11 on

engineVersion of the module
  from v0.18.11 on

Below
  The enum is registered by its values, or by its names where the values are not legal names.

API
  TypeDef.withEnumMember

Evidence
  engine-semantics §3.2 and §4; measured §8
  docs/evidence/engine-semantics.md
  docs/evidence/measured.md
`),
    )
  })
  it('a finding code', async () => {
    expect(await runCli(['explain', 'check-dropped'])).toEqual(
      fine(`check-dropped  finding, warning

Check annotation dropped

It says
  {thing} is not a check on {release} (checks need {since} or later); it can still be called as a function

What to do
  Use engine {since} or later for \`dagger check\`.

Example
  typedefs.json:
    {
      "formatVersion": 1,
      "name": "shop",
      "objects": [{ "name": "Shop", "functions": [{ "name": "build", "returnType": { "kind": "VOID" }, "check": true }] }]
    }
  $ moduledefs check typedefs.json --engine v0.19.6

It is gone with
  $ moduledefs check typedefs.json --engine v0.19.7
`),
    )
  })
  it('a version, with or without its v', async () => {
    const expected = fine(`v0.19.7  release

What changed since v0.19.6, as far as modules' types go.

New features
  checks (checks)

Engines no longer
  An error of a call in a recipe is prefixed with \`load: \` on every level (recipe-errors-load-twice)

Core types added
  Check, CheckGroup, CheckGroupID, CheckID
`)
    const bare = await runCli(['explain', '0.19.7'])
    expect([await runCli(['explain', 'v0.19.7']), bare]).toEqual([expected, expected])
  })
  it('knows nothing else', async () => {
    expect(await runCli(['explain', 'enum-member'])).toEqual(
      unknown(
        'error    "enum-member" is not a feature, finding code, behaviour or version. Did you mean enum-members, enum-refused, enum-member-added? `moduledefs features` lists the features.  [nothing-to-explain]',
      ),
    )
  })
})

describe('api', () => {
  it('an argument', async () => {
    expect(await runCli(['api', 'Function.withArg(defaultAddress:)'])).toEqual(
      fine('Function.withArg(defaultAddress:)  from v0.19.11 on\n\n  String = ""  from v0.19.11 on\n'),
    )
  })
  it('a field with its arguments', async () => {
    expect(await runCli(['api', 'Module.withEnum'])).toEqual(
      fine('Module.withEnum  from v0.12.0 on\n\n  Module!  from v0.12.0 on\n\n  enum:  ID!  from v0.12.0 on\n'),
    )
  })
  it('a type that is gone, as JSON', async () => {
    const { code, stdout, stderr } = await runCli(['api', 'Env', '--json'])
    const parsed = JSON.parse(stdout)
    expect({ code, stderr, exists: parsed.exists }).toEqual({
      code: 0,
      stderr: '',
      exists: [{ since: 'v0.18.0', until: 'v1.0.0-beta.10' }],
    })
  })
  it.each([
    ['Functoin', 'Function, FunctionID, FunctionArg'],
    ['Function.withAg', 'Function.withArg, Function.withUp, Function.withAgent'],
  ])('%s is not there', async (coordinate, near) => {
    expect(await runCli(['api', coordinate])).toEqual(
      unknown(
        `error    "${coordinate}" was never in the API of any known release. Did you mean ${near}? Write it as Type, Type.member or Type.member(argument:).  [coordinate-unknown]`,
      ),
    )
  })
})

it('schema is the one that is published', async () => {
  expect(await runCli(['schema'])).toEqual(fine(readFileSync(path.join(ROOT, 'schemas/typedefs.schema.json'), 'utf8')))
})
