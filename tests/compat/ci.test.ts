import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { scanModule } from '../../runtime/scan/index.ts'
import { checkTypedefs } from '../../src/compat/index.ts'
import { newestRelease } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

describe('the GitHub action', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-action-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const npx = path.join(folder, 'npx')
  writeFileSync(npx, `#!/bin/sh\nfor word in "$@"; do printf '<%s> ' "$word"; done\necho\nexit "\${STATUS:-0}"\n`)
  chmodSync(npx, 0o755)
  const script = readFileSync('action.yml', 'utf8').split('run: |\n')[1]!.replace(/^ {8}/gm, '')
  const defaults = {
    MODULES: '.',
    ENGINES: 'boundaries',
    ENGINE_VERSIONS: '',
    STRICT: 'false',
    BASELINE: '',
    REPORT: '',
    VERSION: 'latest',
  }
  const run = (inputs: Partial<typeof defaults> & { STATUS?: string }) => {
    const summary = path.join(folder, 'summary.md')
    writeFileSync(summary, '')
    const env = { ...defaults, ...inputs, PATH: `${folder}:${process.env['PATH']}`, GITHUB_STEP_SUMMARY: summary }
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' })
    return { status, stdout: stdout.trim(), summary: readFileSync(summary, 'utf8').trim() }
  }
  test('summarizes in Markdown and annotates', () => {
    expect(run({})).toEqual({
      status: 0,
      stdout: '<--yes> <moduledefs@latest> <matrix> <.> <--engine> <boundaries> <--format> <github>',
      summary: '<--yes> <moduledefs@latest> <matrix> <.> <--engine> <boundaries> <--format> <markdown>',
    })
  })
  test('inputs are words, whatever is in them', () => {
    const { stdout } = run({
      MODULES: 'a b',
      ENGINES: '$(touch x); `y`',
      ENGINE_VERSIONS: 'v0.18.10,v0.19.5',
      STRICT: 'true',
      REPORT: 'out dir/r.html',
      BASELINE: 'check',
      VERSION: '1',
    })
    expect(stdout).toBe(
      '<--yes> <moduledefs@1> <matrix> <a> <b> <--engine> <$(touch x); `y`> <--module> <v0.18.10,v0.19.5> <--baseline> <check> <--html> <out dir/r.html> <--strict> <--format> <github>',
    )
  })
  test('fails as the command fails', () => {
    expect(run({ STATUS: '1' }).status).toBe(1)
  })
})

test('the Dagger module that wraps it loads where it says it does', async () => {
  const scanned = await scanModule({ directory: 'dagger' })
  if (!scanned.ok) throw new Error(scanned.findings.map(({ message }) => message).join('\n'))
  const { typedefs } = scanned
  expect(typedefs.objects[0]?.functions.map(({ name, check }) => `${name}${check ? ' (check)' : ''}`)).toEqual([
    'matrix',
    'report',
    'loads (check)',
  ])
  const { engineVersion } = JSON.parse(readFileSync('dagger/dagger.json', 'utf8')) as { engineVersion: string }
  for (const release of [engineVersion, newestRelease])
    expect([release, checkTypedefs(typedefs, targetOf(release, engineVersion)).status]).toEqual([release, 'native'])
})
