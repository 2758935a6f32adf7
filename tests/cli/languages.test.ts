import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const config = (name: string, sdk: string): string =>
  JSON.stringify({ name, engineVersion: 'v0.18.10', sdk: { source: sdk } }, null, 2)

const cwd = workFolder({
  'go/dagger.json': config('greeter', 'github.com/dagger/dagger/sdk/go@v0.18.10'),
  'go/main.go': `package main

import "dagger/greeter/internal/dagger"

type Greeter struct{}

// Say hello.
//
// +check
func (m *Greeter) Hello(source *dagger.Directory, names map[string]string) error { return nil }
`,
  'dang/dagger.json': config('shop', 'dang'),
  'dang/main.dang': 'type Shop {\n  pub build(source: Workspace!): String! @check { "" }\n}\n',
  'broken/dagger.json': config('broken', 'dang'),
  'broken/main.dang': 'type Broken {\n  pub a: \n}\n',
  'elixir/dagger.json': config('other', 'elixir'),
})

const run = (...words: string[]) => runCli(words, { cwd })

describe('a module in another language than TypeScript', () => {
  it('is checked from its sources, with places in them', async () => {
    expect(await run('check', 'dang', '--engine', 'v0.18.12', '--quiet')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('dang/main.dang:2:13  error    Argument source of function build of Shop'),
    })
  })

  it('is refused where its SDK refuses it, at the line', async () => {
    const { code, stdout, stderr } = await run('scan', 'go')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('go/main.go:10:51  error')
  })

  it('is unreadable with a syntax error', async () => {
    expect(await run('scan', 'broken')).toEqual({
      code: 2,
      stdout: '',
      stderr: `broken/main.dang:3:1  error    Syntax error: expected a name, found \`}\`. Fix the source; the rest was read as far as possible.  [read-syntax]
1 error
`,
    })
  })

  it.each(['check', 'matrix', 'min-version', 'translate', 'scan'])(
    'with an SDK that is not read is told what else works by %s',
    async (verb) => {
      const { code, stderr } = await run(verb, 'elixir')
      expect([code, stderr.includes('This module is made with the SDK elixir, whose sources are not read.')]).toEqual([
        2,
        true,
      ])
    },
  )

  it.each(['call', 'build', 'dev'])('is not run by %s', async (verb) => {
    const { code, stderr } = await run(verb, 'dang')
    expect([code, stderr]).toEqual([
      2,
      `dang  error    \`${verb}\` runs TypeScript modules only; dang is written in Dang. Run it with \`dagger\`. \`scan\`, \`check\`, \`matrix\`, \`diff\`, \`upgrade\`, \`min-version\` and \`functions\` read it.  [run-language]\n1 error\n`,
    ])
  })
})

describe('a typedefs.json that a scan was kept as', () => {
  const modules = [
    [
      'go',
      { 'main.go': 'package main\n\ntype App struct{}\n\nfunc (a *App) Old() {}\n' },
      { 'main.go': 'package main\n\ntype App struct{}\n\nfunc (a *App) New_() {}\n' },
      ['New_'],
    ],
    [
      'python',
      {
        'src/app/__init__.py':
          'from dagger import function, object_type\n\n\n@object_type\nclass App:\n    @function\n    def old(self) -> str: ...\n',
      },
      {
        'src/app/__init__.py':
          'from dagger import function, object_type\n\n\n@object_type\nclass App:\n    @function\n    def new(self) -> str: ...\n',
      },
      ['new'],
    ],
    [
      'dang',
      { 'main.dang': 'type App {\n  pub old: String! { "" }\n}\n' },
      { 'main.dang': 'type App {\n  pub new: String! { "" }\n}\n' },
      ['new'],
    ],
  ] as const

  it.each(modules)('counts while the sources of %s are the same, and no longer', async (sdk, before, after, names) => {
    const folder = workFolder({ 'app/dagger.json': config('app', sdk) })
    const write = (files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, 'app', name)), { recursive: true })
        writeFileSync(path.join(folder, 'app', name), text)
      }
    }
    const functions = async () => {
      const { stdout, stderr } = await runCli(['translate', 'app', '--engine', 'v0.21.8'], {
        cwd: folder,
      })
      return { names: [...stdout.matchAll(/function_\("(\w+)"/g)].map(([, name]) => name), stderr }
    }
    write(before)
    await runCli(['scan', 'app', '--output', 'app/typedefs.json'], { cwd: folder })
    const current = await functions()
    write(after)
    const stale = await functions()
    expect([current.names.length, current.stderr.includes('typedefs-stale')]).toEqual([1, false])
    expect(stale.names).toEqual(names)
    expect(stale.stderr).toContain(
      'app/typedefs.json was made from older sources, so the module is scanned again. Update it with `moduledefs scan app --output app/typedefs.json`.  [typedefs-stale]',
    )
  })
})
