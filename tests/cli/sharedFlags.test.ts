import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/cli/exitCode.ts'
import { createProgram } from '../../src/cli/program.ts'
import { sharedFlags } from '../../src/cli/sharedFlags.ts'
import { plainEnvironment, runCli } from './runCli.ts'
import { silentIo } from './silentIo.ts'
import { workFolder } from './workFolder.ts'

const leaves = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
const commands = leaves(createProgram(silentIo, { code: 0 }))
const nameOf = (command: Command): string =>
  command.parent?.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()

describe('options that several verbs have', () => {
  it.each(Object.values(sharedFlags))('%s means the same at each', (flags, says) => {
    const found = commands.flatMap(({ options }) => options.filter((option) => option.flags === flags))
    expect(found.length).toBeGreaterThan(9)
    expect(found.filter(({ description }) => description !== says)).toEqual([])
  })

  it('every verb that prints findings has all of them', () => {
    const has = (command: Command, long: string): boolean => command.options.some((option) => option.long === long)
    const strict = commands.filter((command) => has(command, '--strict'))
    const all = ['--format', '--json', '--quiet', '--strict', '--fail-on', '--verbose']
    expect(strict.map(nameOf)).toEqual([
      'translate',
      'check',
      'matrix',
      'diff',
      'upgrade',
      'min-version',
      'register',
      'capture',
      'scan',
      'build',
      'id encode',
      'id decode',
      'import',
      'export',
      'conformance',
    ])
    for (const command of strict)
      expect([nameOf(command), all.filter((long) => !has(command, long))]).toEqual([nameOf(command), []])
    expect(commands.filter((command) => !has(command, '--verbose')).map(nameOf)).toEqual([])
  })
})

it('help lists every exit code with its meaning', async () => {
  const { stdout } = await runCli(['--help'])
  for (const [code, meaning] of Object.entries(exitCodes)) expect(stdout).toContain(`  ${code.padEnd(4)} ${meaning}\n`)
})

const HELLO = '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}'
/** A check, which is lost before v0.19.7. */
const LOSSY =
  '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello","functions":[{"name":"test","returnType":{"kind":"VOID"},"check":true}]}]}'
const cwd = workFolder({
  'cut.json': '{"formatVersion":1,',
  'wrong.json': '{"formatVersion":1,"name":"x","objects":[{"name":"X","functions":[{"name":"f"}]}]}',
  'hello.json': HELLO,
  'lossy.json': LOSSY,
  'without.json': HELLO.replace('hello', 'other'),
  'starter/dagger.json': '{"name":"starter","sdk":"typescript"}',
})

/** A command line of each verb about an input that is named `INPUT`. */
const about: readonly string[] = [
  'translate INPUT',
  'check INPUT',
  'matrix INPUT',
  'diff INPUT hello.json',
  'diff hello.json INPUT',
  'upgrade INPUT --engine-version v0.18.10..v0.19.0',
  'min-version INPUT',
  'survey INPUT --output /dev/null --no-cache --threads 0',
  'register INPUT --embedded',
  'scan INPUT',
  'call -m INPUT f',
  'functions -m INPUT',
  'dev INPUT',
  'build INPUT --output /dev/null/x',
  'run --module INPUT',
  'id encode INPUT',
  'id decode INPUT',
  'import INPUT --from introspection',
  'export INPUT --to introspection',
]
const codeOf = async (line: string): Promise<readonly [string, number | null]> => {
  const { code } = await runCli(line.split(' '), { cwd, env: plainEnvironment() })
  return [line, code]
}

describe('one exit code for each kind of error', () => {
  it.each(about)('2 for an input that cannot be read: %s', async (line) => {
    for (const input of ['nowhere', 'cut.json', 'wrong.json']) {
      const given = line.replace('INPUT', input)
      expect(await codeOf(given)).toEqual([given, 2])
    }
  })

  it.each(commands.map(nameOf))('2 for an option that does not exist: %s', async (name) => {
    // `call` hands on what it does not know: it may be an option of the module.
    expect(await codeOf(`${name} ${name === 'call' ? 'x ' : ''}--no-such-option`)).toEqual([
      `${name} ${name === 'call' ? 'x ' : ''}--no-such-option`,
      2,
    ])
  })

  it.each([
    'translate hello.json --engine zz',
    'check hello.json --engine zz',
    'matrix hello.json --engine zz',
    'diff hello.json --engine zz..v1',
    'upgrade hello.json --engine zz..v1',
    'min-version hello.json --engine zz',
    'survey hello.json --engine zz --output /dev/null',
    'register hello.json --embedded --engine zz',
    'engine --engine zz -- true',
    'capture --engine zz -- true',
    'adapt --sdk-engine zz -- true',
    'call --engine zz -m starter',
    'functions --engine zz -m starter',
    'dev --engine zz starter',
    'id encode hello.json --engine zz',
    'id decode xx --engine zz',
    'export hello.json --to introspection --engine zz',
    'conformance --sdk-entrypoint {source} --engine zz',
    'explain zz',
    'versions zz',
    'api zz',
  ])('2 for a version that is not one: %s', async (line) => {
    expect(await codeOf(line)).toEqual([line, 2])
  })

  it.each([
    'export hello.json --to introspection --output /dev/null/x',
    'matrix hello.json --html /dev/null/x',
    'matrix hello.json --badge /dev/null/x',
    'diff hello.json hello.json --html /dev/null/x',
    'upgrade hello.json --engine v0.18.10..v0.19.0 --html /dev/null/x',
    'register hello.json --embedded --output /dev/null/x',
    'survey hello.json --output /dev/null/x --no-cache --threads 0',
    'conformance --catalogue /dev/null/x',
  ])('2 for an output that cannot be written: %s', async (line) => {
    expect(await codeOf(line)).toEqual([line, 2])
  })

  // A warning: something is lost, or risky for callers.
  it.each([
    ['translate lossy.json --engine v0.19.6'],
    ['check lossy.json --engine v0.19.6'],
    ['matrix lossy.json --engine v0.19.6'],
    ['register lossy.json --embedded --engine v0.19.6'],
    ['id encode lossy.json --engine v0.19.6'],
    ['export lossy.json --to introspection'],
    ['diff lossy.json --engine v0.19.6..v0.19.7'],
    ['upgrade lossy.json --engine v0.19.6..v0.19.7'],
  ])('0, with --strict 3, with --fail-on warning 1 for a warning: %s', async (line) => {
    for (const [flags, code] of [
      ['', 0],
      [' --strict', 3],
      [' --fail-on warning', 1],
      [' --fail-on warning --strict', 1],
      [' --fail-on never', 0],
      [' --fail-on never --strict', 3],
    ] as const)
      expect(await codeOf(line + flags)).toEqual([line + flags, code])
  })

  it('1 for an error, and 0 with --fail-on never', async () => {
    const line = 'diff lossy.json hello.json'
    expect([await codeOf(line), await codeOf(`${line} --fail-on never`)]).toEqual([
      [line, 1],
      [`${line} --fail-on never`, 0],
    ])
  })
})

describe('--quiet', () => {
  it.each([
    'check lossy.json --engine v0.19.6',
    'matrix lossy.json --engine v0.19.6',
    'diff lossy.json --engine v0.19.6..v0.19.7',
    'upgrade lossy.json --engine v0.19.6..v0.19.7',
  ])('prints nothing where nothing fails, and what fails else: %s', async (line) => {
    expect(await runCli([...line.split(' '), '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    const { stdout, stderr } = await runCli([...line.split(' '), '--quiet', '--fail-on', 'warning'], { cwd })
    expect(stdout + stderr).toMatch(/check-dropped|check-gained|annotation|check/)
  })
})

it('--verbose says what is read, for which targets, and how long each step takes', async () => {
  const { stderr } = await runCli(['check', 'hello.json', '--engine', 'v0.18.10,v0.21.8', '--verbose'], { cwd })
  expect(stderr.replace(/^ *\d+ ms/gm, 'N ms')).toMatch(
    /^N ms {2}started\nN ms {2}read hello\.json\nN ms {2}targets: v0\.18\.10; v0\.21\.8\nN ms {2}checked on 2 targets\nN ms {2}in all\n$/,
  )
})

it('findings next to a result go to the error stream in every form', async () => {
  const { stdout, stderr } = await runCli(['export', 'lossy.json', '--to', 'introspection', '--json'], { cwd })
  expect(Object.keys(JSON.parse(stdout))).not.toContain('reports')
  expect(Object.keys(JSON.parse(stderr))).toEqual(['reports'])
})
