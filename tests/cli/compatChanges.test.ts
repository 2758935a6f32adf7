import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const TAGGED = SHOP.replace('"defaultValue": "Large"', '"defaultValue": "Small"')
const BROKEN = SHOP.replace('{ "name": "Small", "value": "small" }, ', '')
const cwd = workFolder({ 'shop.json': SHOP, 'tagged.json': TAGGED, 'broken.json': BROKEN, 'hello.json': HELLO })
const run = (...args: string[]) => runCli(args, { cwd })

describe('diff of two documents', () => {
  it('breaking: exits 1', async () => {
    expect(await run('diff', 'shop.json', 'broken.json')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "breaking  Member Small of enum Size was removed. Callers that pass or compare it break; deprecate it first, and remove it when nobody uses it.  /enums/0/members/0  [enum-member-removed]
      1 breaking change
      ",
      }
    `)
  })

  it('risky: exits 3 with --strict', async () => {
    expect(await run('diff', 'shop.json', 'tagged.json')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "risky     Argument size of function order of Shop now defaults to "Small" (was "Large"). Callers that omit it get the new default; mention it in the release notes.  /objects/0/functions/0/arguments/0  [default-changed]
      1 risky change
      ",
      }
    `)
    expect((await run('diff', 'shop.json', 'tagged.json', '--strict')).code).toBe(3)
  })

  it('nothing: exits 0', async () => {
    expect(await run('diff', 'shop.json', 'shop.json')).toEqual({ code: 0, stdout: 'no changes\n', stderr: '' })
  })

  it('--format markdown', async () => {
    expect(await run('diff', 'shop.json', 'broken.json', '--format', 'markdown')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "**1 breaking change**

      | for callers | what changes | what to do |
      |---|---|---|
      | ❌ breaking | Member Small of enum Size was removed | Callers that pass or compare it break; deprecate it first, and remove it when nobody uses it. |
      ",
      }
    `)
  })

  it('--format json', async () => {
    const { code, stdout } = await run('diff', 'shop.json', 'broken.json', '--format', 'json')
    const { formatVersion, summary, changes } = JSON.parse(stdout)
    expect({ code, formatVersion, summary, changes: changes.map((change: { code: string }) => change.code) }).toEqual({
      code: 1,
      formatVersion: 1,
      summary: { breaking: 1, risky: 0, safe: 0 },
      changes: ['enum-member-removed'],
    })
  })

  it.each([
    [
      ['shop.json'],
      'shop.json  error    One document on one version leaves nothing to compare. Name a second document, or a range with --engine or --engine-version: v0.18.10..v0.19.5.  [version-range-missing]',
    ],
    [
      ['shop.json', 'broken.json', '--engine', 'v0.18.10..v0.19.5'],
      'error    --engine is a range, but there are two documents. Compare two documents on one version, or one document on two.  [version-range-unwanted]',
    ],
    [
      ['shop.json', '--engine', '..v0.19.5'],
      'shop.json  error    --engine is ..v0.19.5, which is neither a version nor a range. Write both ends: v0.18.10..v0.19.5.  [version-ends-wrong]',
    ],
    [
      ['shop.json', 'nowhere.json'],
      'nowhere.json  error    nowhere.json does not exist. Name a typedefs file, a directory that holds typedefs.json, or - for standard input.  [input-missing]',
    ],
  ])('refuses %j', async (args, line) => {
    expect(await run('diff', ...args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n1 error\n` })
  })
})

describe('diff of revisions', () => {
  const repository = workFolder({
    'ci/typedefs.json': SHOP,
    'scanned/dagger.json': '{ "name": "greeter", "sdk": "typescript" }\n',
    'scanned/src/index.ts':
      "import { func, object } from '@dagger.io/dagger'\n\n@object()\nexport class Greeter {\n  @func()\n  greet(): string {\n    return 'hello'\n  }\n}\n",
  })
  const diff = (...args: string[]) => runCli(['diff', ...args], { cwd: repository })
  beforeAll(() => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: repository })
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'first')
    writeFileSync(path.join(repository, 'ci/typedefs.json'), BROKEN)
    writeFileSync(
      path.join(repository, 'scanned/src/index.ts'),
      "import { func, object } from '@dagger.io/dagger'\n\n@object()\nexport class Greeter {\n  @func()\n  greet(name: string): string {\n    return name\n  }\n}\n",
    )
  })
  const removed =
    'breaking  Member Small of enum Size was removed. Callers that pass or compare it break; deprecate it first, and remove it when nobody uses it.  /enums/0/members/0  [enum-member-removed]\n1 breaking change\n'

  it('a file, a folder, and from the folder itself', async () => {
    expect(await diff('HEAD:ci/typedefs.json', 'ci/typedefs.json')).toEqual({ code: 1, stdout: removed, stderr: '' })
    expect(await diff('HEAD:ci', 'ci')).toEqual({ code: 1, stdout: removed, stderr: '' })
    expect(await runCli(['diff', 'HEAD:./', '.'], { cwd: path.join(repository, 'ci') })).toEqual({
      code: 1,
      stdout: removed,
      stderr: '',
    })
  })

  it('sources, scanned as they were', async () => {
    expect(await diff('HEAD:scanned', 'scanned')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "breaking  Argument name of function greet of Greeter is new and required. Callers that do not pass it get an error; make it optional or give it a default.  src/index.ts:6:9  [argument-added-required]
      1 breaking change
      ",
      }
    `)
  })

  it('leaves nothing behind, in the repository or beside it', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => /^moduledefs-\w{6}$/.test(name)).length
    const before = left()
    await diff('HEAD:ci', 'ci')
    await diff('HEAD:nowhere', 'ci')
    expect(left()).toBeLessThanOrEqual(before)
    const status = execFileSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' })
    expect(status).toBe(' M ci/typedefs.json\n M scanned/src/index.ts\n')
  })

  it('refuses what git does not have', async () => {
    expect(await diff('HEAD:nowhere', 'ci')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error    HEAD:nowhere cannot be read from git: there is no such revision or path. Write REVISION:path, with the path from the top of the repository, or with ./ from the current directory.  [revision-unreadable]\n1 error\n',
    })
    expect((await run('diff', 'HEAD:shop.json', 'shop.json')).code).toBe(2)
  })
})

describe('one document on two targets', () => {
  it('upgrade: what changes, what brings it, and what there is to gain', async () => {
    expect(
      await run('upgrade', 'shop.json', '--engine', 'v0.21.8', '--engine-version', 'v0.18.10..v0.19.5'),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "from engine v0.21.8, engineVersion v0.18.10: changed
      to   engine v0.21.8, engineVersion v0.19.5: native

      breaking  Member Small of enum Size is SMALL for callers instead of small (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/0/members/0  [name-changed]
      breaking  Member Large of enum Size is LARGE for callers instead of large (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/0/members/1  [name-changed]
      risky     Results of 1 function without a cache policy (Shop.order) are cached across sessions, for up to seven days, instead of per session (since engineVersion v0.19.4). Give functions that depend on the outside world a cache policy, or set "disableDefaultFunctionCaching": true.  /objects/0/functions/0  [cached-by-default-now]
      2 breaking, 1 risky changes

      The module can say
        enum members with a name and a value (enum-members)

      The module's code begins to see
        TypeDefKind.STRING
        TypeDefKind.INTEGER
        TypeDefKind.FLOAT
        TypeDefKind.BOOLEAN
        TypeDefKind.SCALAR
        TypeDefKind.LIST
        TypeDefKind.OBJECT
        TypeDefKind.INTERFACE
        TypeDefKind.INPUT
        TypeDefKind.VOID
        TypeDefKind.ENUM
      ",
      }
    `)
  })

  it('diff: the changes alone', async () => {
    const args = [
      'diff',
      'shop.json',
      '--engine',
      'v0.19.8',
      '--engine-version',
      'v0.18.10..v0.19.5',
      '--format',
      'json',
    ]
    const { code, stdout } = await run(...args)
    const changes = JSON.parse(stdout).changes.map(({ code, cause }: { code: string; cause: object }) => [code, cause])
    expect({ code, changes }).toEqual({
      code: 1,
      changes: [
        ['name-changed', { kind: 'engineVersion', version: 'v0.18.11' }],
        ['name-changed', { kind: 'engineVersion', version: 'v0.18.11' }],
        ['cached-by-default-now', { kind: 'engineVersion', version: 'v0.19.4' }],
      ],
    })
  })

  it('the engine alone', async () => {
    expect(await run('upgrade', 'hello.json', '--engine', 'v0.21.7..v0.21.8', '--format', 'markdown')).toEqual({
      code: 0,
      stdout: '**no changes**\n',
      stderr: '',
    })
  })

  it('an engine that refuses the module', async () => {
    expect(
      await run('upgrade', 'shop.json', '--engine', 'v0.18.10', '--engine-version', 'v0.18.10..v0.19.5'),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "shop.json  error    module requires dagger v0.19.5, but you have v0.18.10. Use engine v0.19.5 or later, or lower the engineVersion of the module.  [module-version-too-new]
      1 error
      ",
        "stdout": "",
      }
    `)
  })
})
