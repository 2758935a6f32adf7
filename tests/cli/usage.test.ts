import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtCommand, ROOT } from './builtCommand.ts'
import { SHOP } from './documents.ts'
import { plainEnvironment, runCli, runCommand, runProcess } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({ 'shop.json': SHOP })
const ESCAPE = String.fromCharCode(27)

describe('--json', () => {
  it.each([
    ['check', 'shop.json', '--engine', 'v0.18.10'],
    ['translate', 'shop.json', '--engine', 'v0.18.10'],
    ['diff', 'shop.json', '--engine', 'v0.18.10..v0.18.11', '--engine-version', 'v0.18.10..v0.18.11'],
    ['min-version', 'shop.json'],
    ['features'],
    ['api', 'Env'],
    ['explain', 'enum-members'],
  ])('%s is short for --format json', async (...args) => {
    const short = await runCli([...args, '--json'], { cwd })
    JSON.parse(short.stdout)
    expect(short).toEqual(await runCli([...args, '--format', 'json'], { cwd }))
  })
})

describe('wrong usage', () => {
  it.each([
    [['chekc'], "error: unknown command 'chekc'\n(Did you mean check?)\n(moduledefs --help shows what there is)\n"],
    [
      ['check', '--enginee', 'v1'],
      "error: unknown option '--enginee'\n(Did you mean --engine?)\n(moduledefs check --help shows what it takes)\n",
    ],
    [['check'], "error: missing required argument 'input'\n(moduledefs check --help shows what it takes)\n"],
    [
      ['check', '--engine'],
      "error: option '--engine <version>' argument missing\n(moduledefs check --help shows what it takes)\n",
    ],
    [
      ['translate', 'a', 'b'],
      "error: too many arguments for 'translate'. Expected 1 argument but got 2.\n(moduledefs translate --help shows what it takes)\n",
    ],
    [
      ['translate', 'a', '--format', 'yaml'],
      "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, github, junit, sarif.\n(moduledefs translate --help shows what it takes)\n",
    ],
    [
      ['id', 'encoed'],
      "error: unknown command 'encoed'\n(Did you mean encode?)\n(moduledefs id --help shows what there is)\n",
    ],
    [['__proto__'], "error: unknown command '__proto__'\n(moduledefs --help shows what there is)\n"],
  ])('%j', async (args, stderr) => {
    expect(await runCli(args, { cwd })).toEqual({ code: 2, stdout: '', stderr })
  })

  it('no command at all prints the help to the error stream', async () => {
    const help = await runCli(['--help'])
    expect(await runCli([])).toEqual({ code: 2, stdout: '', stderr: help.stdout })
  })
})

it('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  expect(await runCommand(['-V'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

describe('colour', () => {
  const coloured = async (env: Readonly<Record<string, string>>) => {
    const { stdout, stderr } = await runCommand(['check', 'shop.json', '--engine', 'v0.18.10'], { cwd, env })
    return [stdout.includes(ESCAPE), stderr.includes(ESCAPE)]
  }
  it.each([
    ['none in a pipe', {}, [false, false]],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [true, true]],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [false, false]],
    ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, [false, false]],
  ])('%s', async (_title, env, expected) => {
    expect(await coloured(env)).toEqual(expected)
  })

  it('never gets into what machines read', async () => {
    for (const format of ['json', 'github', 'junit']) {
      const { stdout } = await runCommand(['check', 'shop.json', '--engine', 'v0.18.10', '--format', format], {
        cwd,
        env: { FORCE_COLOR: '1' },
      })
      expect(stdout.includes(ESCAPE)).toBe(false)
    }
  })
})

describe('a reader that goes away', () => {
  it.each([
    ['a closed pipe', '| true', 'EPIPE'],
    ['a full disk', '> /dev/full', 'ENOSPC'],
  ])('%s is one line and 2', async (_, to, problem) => {
    const line = `set -o pipefail; '${process.execPath}' '${builtCommand()}' api Container ${to}`
    expect(await runProcess('bash', ['-c', line])).toEqual({
      code: 2,
      stdout: '',
      stderr: `moduledefs: cannot write to standard output: ${problem}\n`,
    })
  })

  it.each(['stdout', 'stderr'] as const)('of %s leaves no stack trace on the other', async (stream) => {
    const args = [builtCommand(), 'check', 'shop.json', '--engine', 'all', '--strict']
    const result = await new Promise((resolve) => {
      const child = spawn(process.execPath, args, { cwd, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
      child[stream].destroy()
      let other = ''
      child[stream === 'stdout' ? 'stderr' : 'stdout'].on('data', (chunk) => {
        other += chunk
      })
      child.on('close', (code) => resolve({ code, trace: /node:|\bat .*:\d+:\d+/.test(other) }))
    })
    expect(result).toEqual({ code: 2, trace: false })
  })
})

it('a bug is said in one line, with the stack for who asks for it', async () => {
  const { reportBug } = await import('../../src/cli/reportBug.ts')
  const said: string[] = []
  const io = { err: (text: string) => void said.push(text), env: {} as Record<string, string> }
  const code = reportBug(new Error('no such call'), io as never)
  io.env = { MODULEDEFS_DEBUG: '1' }
  reportBug(new Error('no such call'), io as never)
  expect({ code, said: said.map((text) => text.split('\n')[0]) }).toEqual({
    code: 70,
    said: [
      'moduledefs: internal error: no such call',
      'Please report this bug with the input that caused it; MODULEDEFS_DEBUG=1 shows where it happened.',
      'moduledefs: internal error: no such call',
      'Error: no such call',
    ],
  })
})
