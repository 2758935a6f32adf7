import { cpSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { ROOT } from './builtCommand.ts'
import { runCli } from './runCli.ts'
import { shellWithCommand } from './shellWithCommand.ts'
import { workFolder } from './workFolder.ts'

// What verbs there are is asked of the program itself; everything else is seen from outside.
const silent = { env: {}, cwd: '.', out() {}, err() {}, interactive: false, colour: { out: false, err: false } }
const program = createProgram({ ...silent, readStdin: async () => Buffer.alloc(0) }, { code: 0 })
const pathsOf = (command: Command, before: readonly string[]): string[][] =>
  command.commands.flatMap((inner) => {
    const words = [...before, inner.name()]
    return inner.commands.length > 0 ? pathsOf(inner, words) : [words]
  })
const commands = [[], ...pathsOf(program, [])].map((words) => [words.join(' ') || 'moduledefs', words] as const)

const examplesIn = (help: string): string[] =>
  help.split('\n').flatMap((line) => (line.startsWith('  $ ') ? [line.slice(4)] : []))

const shell = shellWithCommand()
// Runs until Ctrl-C, which is then how it ends well.
const untilInterrupted = new Set(['dev'])

describe.each(commands)('%s --help', (_title, words) => {
  it('fits a terminal and has an example that works as printed, beside the example modules', async () => {
    const { code, stdout, stderr } = await runCli([...words, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [usage] = stdout.split('\n', 1)
    expect(
      usage?.startsWith(`Usage: ${['moduledefs', ...words].join(' ')} `) ||
        usage === `Usage: moduledefs ${words.join(' ')}`,
    ).toBe(true)
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  $ '))).toEqual([])

    const examples = examplesIn(stdout)
    expect(examples.length).toBeGreaterThan(0)
    const cwd = workFolder({})
    cpSync(path.join(ROOT, 'examples'), cwd, { recursive: true })
    for (const example of examples) {
      const run = await shell(example, cwd, untilInterrupted.has(words[0] ?? '') ? 'DAGGER_SESSION_TOKEN' : undefined)
      expect({
        example,
        fine: run.code === 0 || run.code === 1,
        stderr: run.stderr.includes('bug') ? run.stderr : '',
      }).toEqual({
        example,
        fine: true,
        stderr: '',
      })
    }
  })
})

it('help VERB is VERB --help', async () => {
  expect(await runCli(['help', 'check'])).toEqual(await runCli(['check', '--help']))
})
