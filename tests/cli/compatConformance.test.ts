import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from './builtCommand.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({
  'known.txt': '# the places are for later\nsource-maps no places yet\n',
  'stale.txt': 'source-maps no places yet\nenum-default names the value\n',
  'wrong.txt': 'enum-defaults names the value\nenum-default\n',
})
const conformance = (...args: string[]) => runCli(['conformance', ...args], { cwd })
const COPY = 'cp {source}/typedefs.json {typedefs}'

beforeAll(async () => {
  expect(await conformance('--catalogue', 'cases')).toEqual({ code: 0, stdout: '', stderr: '' })
})

describe('conformance', () => {
  it('writes the catalogue, each case in words and as typedefs', () => {
    const readme = readFileSync(path.join(cwd, 'cases/README.md'), 'utf8')
    const ids = [...readme.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, id]) => id ?? '')
    expect(ids).toContain('enum-default')
    expect(ids.filter((id) => !existsSync(path.join(cwd, 'cases', id, 'typedefs.json')))).toEqual([])
  })

  it('scores, and fails for what is not expected', async () => {
    const { code, stdout } = await conformance('--sources', 'cases', '--sdk', COPY)
    const lines = stdout.split('\n')
    expect({ code, head: lines.slice(0, 5), end: lines.slice(-4) }).toEqual({
      code: 1,
      head: [
        'fails  source-maps  Demo has functions hello and bye, and each says in which file, line and column it is written. A function returns a string where nothing else is said.',
        '       Function hello of Demo has no source map',
        '       Function bye of Demo has no source map',
        '',
        'modules and objects   ██████████  6/6',
      ],
      end: ['source maps           ░░░░░░░░░░  0/1', '', '51 of 52 cases', ''],
    })
  })

  it('takes a list of expected failures, and says what is in it for nothing', async () => {
    const run = (list: string, ...more: string[]) =>
      conformance('--sources', 'cases', '--sdk', COPY, '--expected', list, ...more)
    const known = await run('known.txt', '--strict')
    expect([known.code, known.stdout.split('\n')[0]]).toEqual([0, 'known  source-maps  no places yet'])
    const stale = await run('stale.txt')
    expect([stale.code, stale.stdout.split('\n')[1]]).toEqual([
      0,
      'passes enum-default  though it is among the expected failures: take it out',
    ])
    expect((await run('stale.txt', '--strict')).code).toBe(3)
    expect(await run('wrong.txt')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error    wrong.txt is not a list of expected failures: line 1 names "enum-defaults", which is no case; line 2 gives no reason for enum-default. Write a case and its reason on each line; # starts a comment.  [conformance-expected-wrong]\n1 error\n',
    })
  })

  it('--format json, of some cases, with an emitter that fails', async () => {
    const args = ['--sources', 'cases', '--only', 'empty-module', 'enum-default', '--format', 'json']
    const { code, stdout } = await conformance(...args, '--sdk', 'echo no luck >&2; exit 4 # {source} {typedefs}')
    const { passed, of, failures } = JSON.parse(stdout)
    expect({ code, passed, of, failures: failures.map((one: { differences: string[] }) => one.differences) }).toEqual({
      code: 1,
      passed: 0,
      of: 2,
      failures: [['The command ended with 4: no luck'], ['The command ended with 4: no luck']],
    })
  })

  it('scores an SDK that emits nothing by what it registers', async () => {
    const register = `${process.execPath} ${builtCommand()} register {source}/typedefs.json --quiet --return`
    const scored = async (command: string, ...ids: string[]) => {
      const args = ['--sources', 'cases', '--only', ...ids, '--format', 'json', '--sdk-entrypoint', command]
      const { code, stdout } = await conformance(...args)
      const { failures } = JSON.parse(stdout)
      return [code, failures.map((one: { differences: string[] }) => one.differences)]
    }
    expect(await scored(register, 'enum-default', 'cache-never')).toEqual([0, []])
    expect(await scored('true # {source}', 'enum-default')).toEqual([1, [['The entrypoint registered nothing']]])
    expect(await scored('exit 4 # {source}', 'enum-default')).toEqual([1, [['The entrypoint ended with 4']]])
    const other = register.replace('{source}', 'cases/empty-module')
    expect(await scored(`${other} # {source}`, 'enum-default')).toEqual([
      1,
      [['Enum Color was removed', 'Function paint of Demo was removed']],
    ])
  })

  it.each([
    [
      ['--sdk-entrypoint', 'python main.py'],
      'error    --sdk-entrypoint must be the command that a runtime runs, with {source} in it. For example --sdk-entrypoint "python {source}/main.py"; --catalogue writes the catalogue.  [conformance-entrypoint-wrong]',
    ],
    [
      ['--sdk', 'emit {source}'],
      `error    --sdk must be the emitter's command, with {source} and {typedefs} in it. For example --sdk "my-sdk emit {source} > {typedefs}"; --catalogue writes the catalogue.  [conformance-command-wrong]`,
    ],
    [
      ['--sdk', COPY, '--only', 'enum-defaults'],
      'error    The catalogue has no case "enum-defaults". Did you mean enum-default, string-default, void-result? `moduledefs conformance --catalogue` writes all of them.  [conformance-case-unknown]',
    ],
    [
      ['--catalogue', 'known.txt'],
      'error    known.txt/README.md cannot be written: file already exists. Nothing was changed. Name a path in an existing, writable directory.  [output-unwritable]',
    ],
  ])('refuses %j', async (args, line) => {
    expect(await conformance(...args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n1 error\n` })
  })
})
