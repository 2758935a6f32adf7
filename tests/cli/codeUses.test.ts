import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const source = (body: string): string => `import { dag, Directory, func, object } from '@dagger.io/dagger'

@object()
export class Ci {
  @func()
  async run(source: Directory): Promise<string> {
    const ctr = dag.container().from('alpine')
${body}
    return ctr.stdout()
  }
}
`
const files = (body: string) => ({
  'ci/dagger.json': '{"name": "ci", "sdk": "typescript", "engineVersion": "v0.18.18"}\n',
  'ci/src/index.ts': source(body),
})
const GONE = `    dag.env()
    ctr.withDirectory('/', source.changes(source).after())`

describe('calls in the code', () => {
  it('upgrade lists those that no longer run', async () => {
    const { code, stdout } = await runCli(
      ['upgrade', 'ci', '--engine', 'v0.18.18..v1.0.0-beta.10', '--engine-version', 'v0.18.18..v1.0.0'],
      { cwd: workFolder(files(GONE)) },
    )
    expect({ code, section: stdout.slice(stdout.indexOf('\nAfter the bump')) }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "section": "
      After the bump this call no longer compiles or runs
        Query.env no longer exists on engine v1.0.0-beta.10: it existed from v0.18.0 to v1.0.0-beta.9. Replace the call before moving to this engine.  ci/src/index.ts:8:9
      ",
      }
    `)
  })

  it('upgrade in JSON and Markdown has them too', async () => {
    const cwd = workFolder(files(GONE))
    const args = ['upgrade', 'ci', '--engine', 'v0.18.18..v1.0.0-beta.10', '--engine-version', 'v0.18.18..v1.0.0']
    const { broken } = JSON.parse((await runCli([...args, '--format', 'json'], { cwd })).stdout).code
    expect(broken.map(({ code, sourceMap }: { code: string; sourceMap: object }) => ({ code, sourceMap }))).toEqual([
      { code: 'code-gone', sourceMap: { filename: 'ci/src/index.ts', line: 8, column: 9 } },
    ])
    expect((await runCli([...args, '--format', 'markdown'], { cwd })).stdout).toContain(
      '### After the bump this call no longer compiles or runs\n\n- ci/src/index.ts:8:9 Query.env',
    )
  })

  it('diff says when a revision needs a newer engine', async () => {
    const cwd = workFolder(files(''))
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, stdio: 'ignore' })
    }
    git('init')
    git('add', '.')
    git('commit', '-m', 'first')
    writeFileSync(
      path.join(cwd, 'ci/src/index.ts'),
      source("    ctr.withDirectory('/', source.changes(source).after())"),
    )
    const { code, stdout } = await runCli(['diff', 'HEAD:ci', 'ci'], { cwd })
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "no changes

      The oldest engine rises from v0.9.9 to v0.18.18
        Directory.changes does not exist on engine v0.18.17: it exists from v0.18.18 on  src/index.ts:8:35
        Changeset.after does not exist on engine v0.18.17: it exists from v0.18.18 on  src/index.ts:8:51
      ",
      }
    `)
    const json = JSON.parse((await runCli(['diff', 'HEAD:ci', 'ci', '--format', 'json'], { cwd })).stdout)
    expect([json.oldestEngine.from, json.oldestEngine.to]).toEqual(['v0.9.9', 'v0.18.18'])
    expect((await runCli(['diff', 'ci', 'HEAD:ci'], { cwd })).stdout).not.toContain('oldest engine')
  })

  it('--format github and sarif put them on their lines', async () => {
    const cwd = workFolder(files(GONE))
    const args = ['matrix', 'ci', '--engine', 'v0.18.10', '--engine-version', 'v0.18.10', '--format']
    const github = (await runCli([...args, 'github'], { cwd })).stdout
      .split('\n')
      .filter((line) => line.includes('code-'))
    expect(github).toMatchInlineSnapshot(`
      [
        "::error file=ci/src/index.ts,line=9,col=35,title=code-needs on v0.18.10%2C engineVersion v0.18.10::Directory.changes does not exist on engine v0.18.10: it exists from v0.18.18 on. Raise the engine version, or do without the call.",
        "::error file=ci/src/index.ts,line=9,col=51,title=code-needs on v0.18.10%2C engineVersion v0.18.10::Changeset.after does not exist on engine v0.18.10: it exists from v0.18.18 on. Raise the engine version, or do without the call.",
      ]
    `)
    const { runs } = JSON.parse((await runCli([...args, 'sarif'], { cwd })).stdout)
    interface Result {
      readonly ruleId: string
      readonly locations: readonly { readonly physicalLocation: object }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }
    const results = runs[0].results.map(({ ruleId, locations, partialFingerprints }: Result) => [
      ruleId,
      locations[0]?.physicalLocation,
      partialFingerprints['moduledefs/v1'],
    ])
    expect(results).toMatchInlineSnapshot(`
      [
        [
          "code-needs",
          {
            "artifactLocation": {
              "uri": "ci/src/index.ts",
            },
            "region": {
              "startColumn": 35,
              "startLine": 9,
            },
          },
          "code-needs Directory.changes ci/src/index.ts:9:35 v0.18.10, engineVersion v0.18.10",
        ],
        [
          "code-needs",
          {
            "artifactLocation": {
              "uri": "ci/src/index.ts",
            },
            "region": {
              "startColumn": 51,
              "startLine": 9,
            },
          },
          "code-needs Changeset.after ci/src/index.ts:9:51 v0.18.10, engineVersion v0.18.10",
        ],
      ]
    `)
  })

  it('check reports them, and a known one can be ignored by its coordinate', async () => {
    const ignored = { key: 'code-needs@ci:Directory.changes', reason: 'behind a switch' }
    const cwd = workFolder({ ...files(GONE), '.moduledefs.jsonc': JSON.stringify({ ignore: [ignored] }) })
    const { stderr } = await runCli(['check', 'ci', '--engine', 'v0.18.10', '--engine-version', 'v0.18.10'], { cwd })
    expect(stderr).toContain('ci/src/index.ts:9:35  error    Directory.changes does not exist on engine v0.18.10')
    const matrix = await runCli(['matrix', 'ci', '--engine', 'v0.18.10', '--engine-version', 'v0.18.10', '--details'], {
      cwd,
    })
    expect([...new Set(matrix.stdout.match(/(?:Directory|Changeset)\.\w+/g))]).toEqual(['Changeset.after'])
  })
})
