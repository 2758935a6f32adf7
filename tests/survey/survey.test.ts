import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { create } from 'tar'
import { describe, expect, it } from 'vitest'
import { surveyJsonSchema } from '../../src/survey/surveyJsonSchema.ts'
import { plainEnvironment, runCli, runCommand } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

const config = (name: string, sdk: string, engineVersion = 'v0.18.10'): string =>
  JSON.stringify({ name, engineVersion, sdk: { source: sdk } })

const files = {
  'greeter/dagger.json': config('greeter', 'go'),
  'greeter/main.go': `package main

type Greeter struct{}

func (m *Greeter) UserIds(names []string) string { return dag.Container().WithExec(names).Stdout() }
`,
  'broken/dagger.json': config('broken', 'dang'),
  'broken/main.dang': 'type Broken {\n  pub a: \n}\n',
  'elixir/dagger.json': config('other', 'elixir'),
  'wrong/dagger.json': '{"name": 3}',
  'tools/dagger.json': '{"name": "tools", "engineVersion": "v0.18.10"}',
  'shop/typedefs.json':
    '{"formatVersion":1,"name":"shop","objects":[{"name":"Shop","functions":[{"name":"test","returnType":{"kind":"VOID"},"check":true}]}]}',
}
const below = (folder: string, of: Readonly<Record<string, string>> = files): Record<string, string> =>
  Object.fromEntries(Object.entries(of).map(([name, text]) => [`${folder}/${name}`, text]))

const git = (cwd: string, ...args: string[]): Buffer =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    env: { ...plainEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

interface Row {
  readonly [key: string]: unknown
}

const rowsIn = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** What the rows say of the modules, whatever their repository is called. */
const modulesIn = (file: string): readonly Row[] =>
  rowsIn(file)
    .filter(({ kind }) => kind === 'module')
    .map(({ repository: _, key: __, ...row }) => row)

const survey = (cwd: string, ...args: string[]) => runCli(['survey', ...args, '--cache', 'cache'], { cwd })

describe('survey', () => {
  it('finds every module, and says why one was not read', async () => {
    const cwd = workFolder(below('repo'))
    expect((await survey(cwd, 'repo', 'gone', '--output', 'out.json')).code).toBe(2)
    const rows = rowsIn(path.join(cwd, 'out.json'))
    const short = rows.map(({ kind, state, source, path: at, language, reason }) => [
      kind,
      state ?? source,
      at,
      language,
      (reason as Row | undefined)?.['code'],
    ])
    expect(short).toEqual([
      ['survey', undefined, undefined, undefined, undefined],
      ['source', 'gone', undefined, undefined, 'input-missing'],
      ['module', 'unread', 'broken', 'dang', 'read-syntax'],
      ['module', 'unread', 'elixir', undefined, 'module-language-unread'],
      ['module', 'read', 'greeter', 'go', undefined],
      ['module', 'read', 'shop', undefined, undefined],
      ['module', 'no-code', 'tools', undefined, undefined],
      ['module', 'unread', 'wrong', undefined, 'module-config-unreadable'],
      ['end', undefined, undefined, undefined, undefined],
    ])
    const validate = new Ajv2020({ strict: false }).compile(surveyJsonSchema())
    expect(rows.filter((row) => !validate(row))).toEqual([])
  })

  it('says what a module comes to: where it loads, its oldest engine, and its names at 1.0', async () => {
    const cwd = workFolder(
      below('repo', { 'dagger.json': files['greeter/dagger.json'], 'main.go': files['greeter/main.go'] }),
    )
    await survey(cwd, 'repo')
    expect(modulesIn(path.join(cwd, 'survey.json'))).toMatchObject([
      {
        path: '.',
        name: 'greeter',
        sdk: 'go',
        engineVersion: 'v0.18.10',
        size: { objects: 1, functions: 1, interfaces: 0, enums: 0 },
        uses: { calls: 3, unresolved: 0, unresolvedPlaces: [] },
        columns: [
          {
            ranges: [
              { from: 'v0.9.7', to: 'v0.18.9', status: 'fails' },
              { from: 'v0.18.10', to: expect.stringMatching(/^v1/), status: 'native' },
            ],
          },
        ],
        floor: { oldest: 'v0.15.4' },
        bump: { status: 'native', renamed: 0, errors: [] },
        next: {
          view: 'v1.0.0',
          renames: [{ title: 'Function UserIds of Greeter', before: 'userIds', after: 'userIDs' }],
        },
      },
    ])
  })

  it('reads git objects, archives and lists as it reads folders', async () => {
    const cwd = workFolder({ ...below('repo'), 'lists/all.txt': '# all of them\n../bare.git\n\n../pack.tgz\n' })
    git(cwd, 'init', '-q', 'repo')
    git(`${cwd}/repo`, 'add', '.')
    git(`${cwd}/repo`, 'commit', '-qm', 'one')
    git(cwd, 'clone', '-q', '--bare', 'repo', 'bare.git')
    await create({ gzip: true, file: path.join(cwd, 'pack.tgz'), cwd }, ['repo'])
    // The commit has what it has, whatever lies in the folder now.
    writeFileSync(path.join(cwd, 'repo/shop/typedefs.json'), '{')
    await survey(cwd, 'repo#HEAD', '--output', 'revision.json')
    writeFileSync(path.join(cwd, 'repo/shop/typedefs.json'), files['shop/typedefs.json'])
    await survey(cwd, 'repo', '--output', 'folder.json')
    const { stdout } = await survey(cwd, 'lists/all.txt', '--output', 'list.json')
    const folder = modulesIn(path.join(cwd, 'folder.json'))
    expect(folder).toHaveLength(6)
    expect(modulesIn(path.join(cwd, 'revision.json'))).toEqual(folder)
    expect(modulesIn(path.join(cwd, 'list.json'))).toEqual([...folder, ...folder])
    expect(stdout).toContain('Survey of 2 repositories: 12 modules\n')
  })

  it('takes every folder with a .git in it, and every bare one, for a repository of its own', async () => {
    const one = { 'typedefs.json': files['shop/typedefs.json'] }
    const cwd = workFolder({
      ...below('all/a', one),
      ...below('all/x/b', one),
      ...below('all/loose', one),
      ...below('c', one),
    })
    for (const folder of ['all/a', 'all/x/b', 'c']) git(cwd, 'init', '-q', folder)
    git(`${cwd}/c`, 'add', '.')
    git(`${cwd}/c`, 'commit', '-qm', 'one')
    git(cwd, 'clone', '-q', '--bare', 'c', 'all/c.git')
    await survey(cwd, 'all')
    const rows = rowsIn(path.join(cwd, 'survey.json')).filter(({ kind }) => kind === 'module')
    expect(rows.map(({ repository, path: at }) => [repository, at])).toEqual([
      ['all', 'loose'],
      ['all/a', '.'],
      ['all/x/b', '.'],
      ['all/c.git', '.'],
    ])
  })

  it('goes on after a source that is no archive and a repository that is none', async () => {
    const cwd = workFolder({
      ...below('repo'),
      'bad.tar': 'nothing of the kind',
      'empty.git/HEAD': '',
      'empty.git/objects/x': '',
      'empty.git/refs/x': '',
    })
    const { code } = await survey(cwd, 'bad.tar', 'empty.git', 'repo')
    const sources = rowsIn(path.join(cwd, 'survey.json')).filter(({ kind }) => kind === 'source')
    expect([code, sources.map(({ source, reason }) => [source, (reason as Row)['code']])]).toEqual([
      2,
      [
        ['bad.tar', 'archive-unreadable'],
        ['empty.git', 'revision-unreadable'],
      ],
    ])
    expect(modulesIn(path.join(cwd, 'survey.json'))).toHaveLength(6)
  })

  it('takes rows from the cache until what they depend on changes', async () => {
    const cwd = workFolder(below('repo'))
    await survey(cwd, 'repo', '--output', 'first.json')
    const cached = (await import('node:fs')).readdirSync(path.join(cwd, 'cache'), {
      recursive: true,
      withFileTypes: true,
    })
    for (const entry of cached.filter((one) => one.isFile())) {
      const file = path.join(entry.parentPath, entry.name)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"', '"name":"known-'))
    }
    writeFileSync(path.join(cwd, 'repo/greeter/main.go'), files['greeter/main.go'].replace('UserIds', 'Other'))
    await survey(cwd, 'repo', '--output', 'second.json')
    expect(modulesIn(path.join(cwd, 'second.json')).map(({ name }) => name)).toEqual([
      'known-broken',
      'known-other',
      'greeter',
      'known-shop',
      'known-tools',
      'known-wrong',
    ])
    await survey(cwd, 'repo', '--output', 'third.json', '--engine', 'v0.18.10..')
    expect(modulesIn(path.join(cwd, 'third.json')).map(({ name }) => name)).not.toContain('known-shop')
  })

  it.each(['--site', '--cache'])('says before it begins that the folder of %s cannot be made', async (option) => {
    const cwd = workFolder({ taken: '' })
    expect(await runCli(['survey', '.', option, 'taken/x'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error    taken/x cannot be written: not a directory. Nothing was changed. Name a path in an existing, writable directory.  [output-unwritable]\n1 error\n',
    })
  })

  it('goes on with the rows of an interrupted output', async () => {
    const cwd = workFolder(below('repo'))
    const alone = (...args: string[]) => runCli(['survey', 'repo', '--no-cache', ...args], { cwd })
    await alone()
    const whole = readFileSync(path.join(cwd, 'survey.json'), 'utf8')
    const lines = whole.split('\n')
    const marked = lines.slice(0, 4).map((line) => line.replace('"name":"', '"name":"known-'))
    writeFileSync(path.join(cwd, 'survey.json'), `${marked.join('\n')}\n${lines[4]?.slice(0, 50)}`)
    await alone('--resume')
    const names = modulesIn(path.join(cwd, 'survey.json')).map(({ name }) => name)
    expect(names).toEqual(['known-broken', 'known-other', 'known-greeter', 'shop', 'tools', 'wrong'])
  })

  it('writes the rows to standard output, and the figures beside them', async () => {
    const cwd = workFolder(below('repo'))
    const { stdout, stderr } = await survey(cwd, 'repo', '--output', '-', '--format', 'markdown')
    expect(stdout.split('\n')).toHaveLength(9)
    expect(stderr).toMatch(/^\*\*2 of 6 modules read; all of them load on v1/)
  })

  it('comes to the same in threads', async () => {
    const cwd = workFolder(below('repo'))
    await survey(cwd, 'repo', '--output', 'here.json')
    const { code, stderr } = await runCommand(
      ['survey', 'repo', '--output', 'threads.json', '--no-cache', '--threads', '2'],
      { cwd },
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(modulesIn(path.join(cwd, 'threads.json'))).toEqual(modulesIn(path.join(cwd, 'here.json')))
  })

  it('keeps what there is when it is interrupted', async () => {
    const cwd = workFolder({})
    for (let n = 0; n < 400; n++) {
      mkdirSync(path.join(cwd, 'repo', `m${n}`), { recursive: true })
      writeFileSync(path.join(cwd, 'repo', `m${n}`, 'typedefs.json'), files['shop/typedefs.json'])
    }
    const args = ['survey', 'repo', '--output', '-', '--cache', 'cache', '--threads', '1']
    const { code, stdout, stderr } = await runCli(args, { cwd, interruptAt: '"kind":"module"' })
    expect([
      code,
      /Interrupted after \d+ of 400 modules; run it again with --resume to go on\.\n$/.test(stderr),
    ]).toEqual([130, true])
    expect(JSON.parse(stdout.trimEnd().split('\n').at(-1)!)).toMatchObject({ kind: 'end', complete: false })
  })
})
