import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createFinding } from '../findings/index.ts'
import { SIGNALS } from './interrupted.ts'
import type { Io } from './io.ts'
import { printFindings } from './printFindings.ts'
import { systemProblem } from './readInput.ts'

export interface InSession {
  /** Variables over those of this process; undefined takes one away. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the command's standard output goes: to ours, or to standard error where ours has the results. */
  readonly stdout?: 'inherit' | 'stderr'
}

/** Runs a command with a session in its environment. Gives the code it exits with; signals that would end us go to it. */
export function runInSession(
  io: Io,
  command: readonly string[],
  { env, stdout = 'inherit' }: InSession,
): Promise<number> {
  const child = spawn(command[0]!, command.slice(1), {
    stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
    cwd: io.cwd,
    env: { ...io.env, ...env },
  })
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)
  return new Promise((resolve) => {
    const end = (code: number): void => {
      io.step?.(`ran ${command.join(' ')}`)
      for (const signal of SIGNALS) process.off(signal, forward)
      resolve(code)
    }
    child.on('error', (error) => {
      printFindings(io, 'text', [
        { findings: [createFinding('command-not-run', '', { command: command[0]!, problem: systemProblem(error) })] },
      ])
      end(2)
    })
    // What a shell says of a command that a signal ended.
    child.on('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
