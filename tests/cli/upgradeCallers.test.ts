import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const config = (name: string, sdk: string, more: object = {}) =>
  JSON.stringify({ name, sdk, engineVersion: 'v0.21.8', ...more })
const onUsers = { dependencies: [{ name: 'users', source: '../users' }] }

const cwd = workFolder({
  '.git/HEAD': '',
  'users/dagger.json': config('users', 'go'),
  'users/main.go': `package main

type Users struct{}

func (m *Users) UserIds(
	// +optional
	baseUrl string,
) []string {
	return nil
}
`,
  'site/dagger.json': config('site', 'go', onUsers),
  'site/main.go': `package main

import (
	"context"
	"dagger/site/internal/dagger"
)

type Site struct{}

func (m *Site) Run(ctx context.Context) ([]string, error) {
	return dag.Users().UserIds(ctx, dagger.UsersUserIdsOpts{BaseURL: "x"})
}
`,
  'tools/dagger.json': config('tools', 'python', onUsers),
  'tools/pyproject.toml': '[project]\nname = "main"\nversion = "0.0.0"\n',
  'tools/src/main/__init__.py': `from dagger import dag, function, object_type


@object_type
class Tools:
    @function
    async def run(self) -> list[str]:
        return await dag.users().user_ids(base_url="x")
`,
  'broken/dagger.json': config('broken', 'go', onUsers),
  'broken/main.go': 'package main\n\ntype Broken struct{\n',
  'alone/dagger.json': config('alone', 'go'),
  'alone/main.go': 'package main\n\ntype Alone struct{}\n\nfunc (m *Alone) UserIds() string { return "" }\n',
})
const site = {
  title: 'Function UserIds of Users',
  pointer: '/objects/0/functions/0',
  before: 'UserIds',
  after: 'UserIDs',
  filename: 'site/main.go',
  line: 11,
  column: 21,
  module: 'site',
}

describe('upgrade --to v1.0.0 lists the callers in the workspace that break', () => {
  it('with their places, and what was looked at', async () => {
    const { code, stdout } = await runCli(['upgrade', 'users', '--to', 'v1.0.0'], { cwd })
    expect(code).toBe(1)
    expect(stdout.slice(stdout.indexOf('\nNames'))).toBe(`
Names
  Function UserIds of Users  /objects/0/functions/0
    GraphQL    userIds -> userIDs
    Go         UserIds -> UserIDs
    TypeScript userIds -> userIDs
  Argument baseUrl of function UserIds of Users  /objects/0/functions/0/arguments/0
    GraphQL    baseUrl -> baseURL
    TypeScript baseUrl -> baseURL

2 of 4 public names change

This call in the workspace breaks
  site/main.go:11:21  UserIds -> UserIDs  Function UserIds of Users

Looked at 2 modules of the workspace that call it; not read: broken

Configuration of Dagger 1.0 (from source, not measured)
  users/dagger.json is still read, and no other file is required; a dagger-module.toml beside it is read in its place
  sdk  dagger-module.toml  [runtime] source  users/dagger.json:1
`)
  })

  it('as Markdown, as JSON and for scripts', async () => {
    const markdown = await runCli(['upgrade', 'users', '--to', 'v1.0.0', '--format', 'markdown'], { cwd })
    expect(markdown.stdout.slice(markdown.stdout.indexOf('\n### This'), markdown.stdout.indexOf('\n### Conf'))).toBe(`
### This call in the workspace breaks

| Place | Name | Part |
|---|---|---|
| site/main.go:11:21 | \`UserIds -> UserIDs\` | Function UserIds of Users |

Looked at 2 modules of the workspace that call it; not read: broken.
`)
    const args = ['upgrade', 'users', '--to', 'v1.0.0', '--json', '--codemod', 'names.json']
    const json = await runCli(args, { cwd })
    expect(JSON.parse(json.stdout).callers).toEqual({ broken: [site], read: ['site', 'tools'], unread: ['broken'] })
    const codemod = JSON.parse(readFileSync(path.join(cwd, 'names.json'), 'utf8'))
    expect(codemod.callers).toEqual([site])
    expect(codemod.renames.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/objects/0/functions/0',
      '/objects/0/functions/0/arguments/0',
    ])
  })

  it('of every module of a repository', async () => {
    const { stdout } = await runCli(['upgrade', '.', '--to', 'v1.0.0'], { cwd })
    expect(stdout).toContain(
      'site/main.go:11:21  warning  Module site uses UserIds, which becomes UserIDs: Function UserIds of Users. ',
    )
  })

  it('says nothing where nobody calls', async () => {
    const { stdout } = await runCli(['upgrade', 'alone', '--to', 'v1.0.0'], { cwd })
    expect(stdout.slice(stdout.indexOf('public names'), stdout.indexOf('\nConfiguration'))).toBe(
      'public names change\n',
    )
  })
})

it('upgrade --to v1.0.0 says what becomes of a dagger.json', async () => {
  const folder = workFolder({
    'typedefs.json': '{"formatVersion":1,"name":"ci","objects":[{"name":"Ci"}]}',
    'dagger.json': JSON.stringify(
      {
        name: 'ci',
        engineVersion: 'v0.21.8',
        sdk: { source: 'go', debug: true },
        dependencies: [],
        toolchains: [
          {
            name: 'lint',
            source: '../lint',
            customizations: [
              { argument: 'level', default: 'high' },
              { function: ['run'], argument: 'path', default: '.' },
            ],
            ignoreChecks: ['slow'],
          },
        ],
      },
      null,
      1,
    ),
  })
  const { stdout } = await runCli(['upgrade', '--to', 'v1.0.0', '--json'], { cwd: folder })
  const inLint = (key: string) => ({ file: 'dagger.toml', key: `[modules.lint] ${key}` })
  expect(JSON.parse(stdout).configuration.moves.map(({ key, to }: { key: string; to?: object }) => [key, to])).toEqual([
    ['sdk', { file: 'dagger-module.toml', key: '[runtime] source' }],
    ['dependencies', { file: 'dagger-module.toml', key: '[[dependencies]]' }],
    ['sdk.debug', undefined],
    ['toolchains[0]', inLint('source')],
    ['toolchains[0].customizations[0]', inLint('settings.level')],
    ['toolchains[0].customizations[1]', undefined],
    ['toolchains[0].ignoreChecks', inLint('check.skip')],
  ])
})
