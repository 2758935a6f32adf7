import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const typedefs = (name: string, ...functions: readonly string[]): string =>
  JSON.stringify({
    formatVersion: 1,
    name,
    objects: [
      {
        name: name.charAt(0).toUpperCase() + name.slice(1),
        functions: functions.map((fn) => ({ name: fn, returnType: { kind: 'STRING' } })),
      },
    ],
    enums: [{ name: 'Size', members: [{ name: 'Small', value: 'small' }] }],
  })
const config = (engineVersion: string): string => `{ "name": "x", "engineVersion": "${engineVersion}" }\n`

const repository = () =>
  workFolder({
    'shop/typedefs.json': typedefs('shop', 'order'),
    'shop/dagger.json': config('v0.18.10'),
    'tools/lint/typedefs.json': typedefs('lint', 'run', 'fix'),
    'tools/lint/dagger.json': config('v0.20.0'),
    'tools/old/typedefs.json': typedefs('old'),
    'other/dagger.json': '{ "name": "other", "engineVersion": "v0.18.10", "sdk": "php" }\n',
  })

describe('upgrade of a whole repository', () => {
  const range = ['--engine-version', 'v0.18.10..v0.19.5']

  it('says what breaks module by module, and closes with a verdict', async () => {
    const { code, stdout } = await runCli(['upgrade', '.', ...range], { cwd: repository() })
    expect(code).toBe(1)
    expect(stdout.split('\n').filter((line) => /^(\w| {2}(breaking|other))/.test(line))).toEqual([
      'engineVersion v0.18.10 to v0.19.5',
      'shop',
      expect.stringContaining('  breaking  Member Small of enum Size is SMALL for callers instead of small'),
      'lint  tools/lint',
      expect.stringContaining('  breaking  Member Small of enum Size is SMALL for callers instead of small'),
      'old  tools/old',
      expect.stringContaining('  breaking  Member Small of enum Size is SMALL for callers instead of small'),
      'Left out',
      expect.stringContaining('  other  warning  This module is made with the SDK php'),
      '3 of 3 modules break for callers; 3 breaking, 2 risky changes; 1 module was left out.',
    ])
  })

  it('--format markdown is the body of a pull request, --html a page', async () => {
    const cwd = repository()
    const { stdout } = await runCli(['upgrade', '.', ...range, '--format', 'markdown', '--html', 'up.html'], { cwd })
    expect(stdout.split('\n').slice(0, 9)).toEqual([
      '## engineVersion v0.18.10 to v0.19.5',
      '',
      '**3 of 3 modules break for callers; 3 breaking, 2 risky changes; 1 module was left out.**',
      '',
      '| module | path | breaking | risky | safe |',
      '|---|---|---|---|---|',
      '| shop | `shop` | 1 | 1 |  |',
      '| lint | `tools/lint` | 1 | 1 |  |',
      '| old | `tools/old` | 1 |  |  |',
    ])
    const page = readFileSync(path.join(cwd, 'up.html'), 'utf8')
    expect(page).toContain('<p class="verdict bad">3 of 3 modules break for callers;')
  })

  it('--write makes the bump, lowers nothing, and says where there is nothing to write to', async () => {
    const cwd = repository()
    const { stderr } = await runCli(['upgrade', '.', ...range, '--write'], { cwd })
    expect(stderr.split('\n').map((line) => /\[.*\]/.exec(line)?.[0] ?? line)).toEqual([
      '[config-engine-version-written]',
      '[config-engine-version-newer]',
      '[config-missing]',
      '1 error, 1 warning, 1 info',
      '',
    ])
    expect(readFileSync(path.join(cwd, 'shop/dagger.json'), 'utf8')).toBe(config('v0.19.5'))
    expect(readFileSync(path.join(cwd, 'tools/lint/dagger.json'), 'utf8')).toBe(config('v0.20.0'))
  })

  it('--write needs an engineVersion', async () => {
    const { code, stderr } = await runCli(['upgrade', '.', '--engine', 'v0.18.10..v0.19.5', '--write'], {
      cwd: repository(),
    })
    expect([code, stderr.includes('[upgrade-version-missing]')]).toEqual([2, true])
  })
})

describe('diff of a whole repository', () => {
  const cwd = repository()
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@x', ...args], { cwd, stdio: 'ignore' })
  git('init', '--initial-branch=main')
  git('add', '-A')
  git('commit', '-m', 'one')
  writeFileSync(path.join(cwd, 'tools/lint/typedefs.json'), typedefs('lint', 'run'))
  writeFileSync(path.join(cwd, 'shop/typedefs.json'), typedefs('shop', 'order', 'pay'))
  rmSync(path.join(cwd, 'tools/old'), { recursive: true })

  it.each([['main:.'], ['main:'], ['main:./', '.']])('a revision with the working tree: %j', async (...inputs) => {
    const { code, stdout } = await runCli(['diff', ...inputs, '--json'], { cwd })
    const { verdict, modules } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(verdict).toBe('2 of 3 modules break for callers; 2 breaking, 1 safe changes; 1 module was left out.')
    expect(
      modules.map(({ name, presence, summary }: { name: string; presence?: string; summary: object }) => [
        name,
        presence,
        summary,
      ]),
    ).toEqual([
      ['shop', undefined, { breaking: 0, risky: 0, safe: 1 }],
      ['lint', undefined, { breaking: 1, risky: 0, safe: 0 }],
      ['old', 'removed', { breaking: 0, risky: 0, safe: 0 }],
    ])
  })

  it('a side that cannot be read is not an empty one', async () => {
    const { code, stdout, stderr } = await runCli(['diff', 'nothing:.', '.'], { cwd })
    expect([code, stdout, stderr.includes('[revision-unreadable]')]).toEqual([2, '', true])
  })
})

describe('settings of a repository', () => {
  const settings = {
    engine: 'v0.18.10..v0.19.6',
    exclude: ['tools/o*', 'other'],
    severity: { 'enum-by-value': 'error' },
  }
  const cwd = workFolder({
    'shop/typedefs.json': typedefs('shop', 'order'),
    'shop/dagger.json': config('v0.18.10'),
    'tools/old/typedefs.json': typedefs('old'),
    'other/dagger.json': '{ "name": "other", "engineVersion": "v0.18.10", "sdk": "php" }\n',
    '.moduledefs.jsonc': JSON.stringify(settings),
  })
  const matrix = async (...args: readonly string[]) => {
    const { code, stdout } = await runCli(['matrix', ...args, '--json'], { cwd: path.join(cwd, 'shop', '..') })
    const { releases, verdict } = JSON.parse(stdout)
    return { code, from: releases[0], to: releases.at(-1), modules: verdict.modules, leftOut: verdict.leftOut }
  }
  it('are what the command line does not say', async () => {
    expect(await matrix()).toEqual({ code: 1, from: 'v0.18.10', to: 'v0.19.6', modules: 1, leftOut: [] })
    expect(await matrix('--engine', 'v0.19.0')).toEqual({
      code: 1,
      from: 'v0.19.0',
      to: 'v0.19.0',
      modules: 1,
      leftOut: [],
    })
    const { code, stderr } = await runCli(['check', 'shop', '--engine', 'v0.19.0', '--quiet'], { cwd })
    expect([code, stderr.includes('error    Enum Size is registered by its values')]).toEqual([1, true])
  })
})

it('a release newer than any is a warning that no flag hides, and not native', async () => {
  const cwd = workFolder({ 'typedefs.json': typedefs('shop', 'order') })
  const { stdout } = await runCli(['check', '.', '--engine', 'v99.0.0'], { cwd })
  expect(stdout).toMatch(/^v99\.0\.0 +unknown, native by the rules of v1\.0\.0-beta\.23/)
  const quiet = await runCli(['check', '.', '--engine', 'v99.0.0', '--quiet'], { cwd })
  expect([quiet.code, quiet.stderr.includes('[release-newer-than-known]')]).toEqual([0, true])
})

it('a repository whose only module is in a folder below is one of one module', async () => {
  const cwd = workFolder({ 'ci/typedefs.json': typedefs('shop', 'order'), 'ci/dagger.json': config('v0.18.10') })
  const { code, stdout } = await runCli(['upgrade', '.', '--engine-version', 'v0.18.10..v0.19.5'], { cwd })
  expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([
    1,
    'The one module breaks for callers; 1 breaking, 1 risky changes.',
  ])
})
