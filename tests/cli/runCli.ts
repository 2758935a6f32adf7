import { spawn } from 'node:child_process'
import path from 'node:path'
import { run } from '../../src/cli/run.ts'
import { builtCommand, ROOT } from './builtCommand.ts'

export interface CliOptions {
  readonly stdin?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Ctrl-C as soon as its output says this: for what runs until then. */
  readonly interruptAt?: string
}

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line within this process: what a command touches of the world, it touches through its `Io`. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  if (options.interruptAt !== undefined) return runCommand(args, options)
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    env: { ...plainEnvironment(), ...options.env },
    cwd: path.resolve(options.cwd ?? ROOT),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    colour: { out: false, err: false },
    readStdin: async () => Buffer.from(options.stdin ?? ''),
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** Runs the built command as users do: another process, whose streams are pipes. */
export const runCommand = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runProcess(process.execPath, [builtCommand(), ...args], options)

/** Runs any program to its end. */
export const runProcess = (program: string, args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: { ...plainEnvironment(), ...options.env } })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      stdout.push(chunk)
      if (!options.interruptAt || child.killed) return
      if (Buffer.concat(stdout).includes(options.interruptAt)) child.kill('SIGINT')
    })
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
    // A command that does not read its input closes it.
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
  })

/** Without what the surrounding test run or terminal says about colours, and without an engine's session. */
export function plainEnvironment(): Record<string, string> {
  const left = /^(NO_COLOR|FORCE_COLOR|CI|GITHUB_ACTIONS|NODE_OPTIONS|MODULEDEFS_\w+|DAGGER_\w+|VITEST\w*)$/
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || left.test(name) ? [] : [[name, value]],
    ),
  )
}
