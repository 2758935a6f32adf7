import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mixedWorkspace } from '../support/mixedWorkspace.ts'
import { builtCommand, ROOT } from './builtCommand.ts'
import { SHOP } from './documents.ts'
import { runProcess } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const text = readFileSync(path.join(ROOT, 'action.yml'), 'utf8')
const script = (text.split('      run: |\n')[1] ?? '').replace(/^ {8}/gm, '')

/** The action's step with these inputs, and an npx that starts the command at hand. */
async function runAction(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = { 'shop/typedefs.json': SHOP },
  prepare: (cwd: string) => void = () => {},
) {
  const cwd = workFolder({ ...files, 'summary.md': '' })
  prepare(cwd)
  writeFileSync(
    path.join(cwd, 'npx'),
    `#!/bin/sh\necho "$1 $2 $3 $4 $5 $6" >> asked\nshift 6\nexec '${process.execPath}' '${builtCommand()}' "$@"\n`,
  )
  chmodSync(path.join(cwd, 'npx'), 0o755)
  const env = {
    PATHS: '.',
    ENGINE: 'latest',
    ENGINE_VERSION: '',
    STRICT: 'false',
    HTML: '',
    VERSION: '1.2.3',
    GITHUB_STEP_SUMMARY: 'summary.md',
    PATH: `${cwd}${path.delimiter}${process.env['PATH'] ?? ''}`,
    ...inputs,
  }
  const run = await runProcess('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], { cwd, env })
  const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8')
  return { ...run, summary: read('summary.md'), asked: read('asked'), read }
}

it('annotates, and writes the grid into the summary', async () => {
  const { code, stdout, summary, asked } = await runAction({ ENGINE: 'v0.19.6', ENGINE_VERSION: 'v0.19.5' })
  expect({ code, stdout, summary: summary.split('\n').slice(0, 3), asked: asked.split('\n')[0] }).toEqual({
    code: 0,
    stdout:
      '::warning file=shop/typedefs.json,line=8,col=9,title=check-dropped on v0.19.6%2C engineVersion v0.19.5::Function order of Shop is not a check on v0.19.6 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for `dagger check`.\n',
    summary: ['**Module shop loads on v0.19.6, with losses.**', '', '| module | path | v0.19.6 |'],
    asked: '--yes --package moduledefs@1.2.3 --package typescript@6 moduledefs',
  })
})

it('fails as the command does, after the summary and the report are written', async () => {
  const strict = await runAction({ ENGINE: 'v0.19.6', STRICT: 'true' })
  expect(strict.code).toBe(3)
  const refused = await runAction({ ENGINE: 'v0.11.9', PATHS: 'shop\n\n', HTML: 'report.html' })
  expect(refused.code).toBe(1)
  expect(refused.summary.split('\n').slice(2, 5)).toEqual([
    '| module | path | v0.11.9 |',
    '|---|---|---|',
    '| shop | `shop` | ⛔ refused |',
  ])
  expect(refused.read('report.html').slice(0, 15)).toBe('<!doctype html>')
})

it('takes modules of every language in one workspace, with places in their sources', async () => {
  const { code, stdout, summary } = await runAction({ ENGINE: 'v0.19.6' }, mixedWorkspace)
  expect(code).toBe(2)
  expect(summary.split('\n').slice(2, 8)).toEqual([
    '| module | path | v0.19.6 |',
    '|---|---|---|',
    expect.stringContaining('| in-dang | `dang` |'),
    expect.stringContaining('| in-go | `go` |'),
    expect.stringContaining('| in-python | `python` |'),
    expect.stringContaining('| in-typescript | `typescript` |'),
  ])
  expect(
    [...stdout.matchAll(/^::\w+ file=(.*?),line=(\d+),col=(\d+),title=([\w-]+)/gm)].map((found) =>
      found.slice(1).join(' '),
    ),
  ).toEqual([
    'dang/main.dang 2 7 check-dropped',
    'go/main.go 6 1 check-dropped',
    'python/src/main.py 7 6 sdk-lacks',
    'python/src/main.py 8 5 check-dropped',
    'typescript/src/index.ts 7 3 check-dropped',
    'broken/main.go 3 22 go-type-unknown',
    'broken/main.go 3 25 read-syntax',
    'python/src/main.py 7 6 python-newer-sdk',
  ])
})

it('says in a pull request that raises engineVersion what that changes', async () => {
  const config = (version: string) => `{ "name": "ci", "engineVersion": "${version}", "sdk": { "source": "go" } }\n`
  const go = 'package main\n\nimport "dagger/ci/internal/dagger"\n\ntype Ci struct{}\n\n'
  const image = `func (m *Ci) Image(source *dagger.Directory) *dagger.Container {
	return dag.Container().Build(source)
}
`
  const files = {
    'ci/dagger.json': config('v0.18.10'),
    'ci/main.go': `${go}${image}`,
    'tools/dagger.json': config('v0.18.10'),
    'tools/main.go': go,
  }
  const raise = (cwd: string): void => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd })
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'one')
    git('clone', '-q', '--bare', '.', 'origin.git')
    git('remote', 'add', 'origin', './origin.git')
    writeFileSync(path.join(cwd, 'ci/dagger.json'), config('v0.21.11'))
  }
  const inputs = { GITHUB_BASE_REF: 'main', ENGINE: 'v0.21.11', PATHS: 'ci' }
  const { code, stdout, summary } = await runAction(inputs, files, raise)
  expect([code, stdout.includes('file=ci/main.go,line=8')]).toEqual([1, true])
  const report = summary.slice(summary.indexOf('## ci'))
  expect(report.split('\n').filter((line) => /^(#|- )/.test(line))).toEqual([
    '## ci/dagger.json: engineVersion v0.18.10 to v0.21.11',
    '### After the bump this call no longer compiles or runs',
    '- ci/main.go:8:25 Container.build no longer exists on engine v0.21.11: it existed from v0.9.7 to v0.18.19. Replace the call before moving to this engine.',
  ])
})

it('hands every input to the step', () => {
  const inputs = [...text.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name).filter((name) => name !== 'steps')
  const used = [...text.matchAll(/\$\{\{ inputs\.(\w+) \}\}/g)].map(([, name]) => name)
  expect(inputs).toEqual(used)
})
