import { spawn } from 'node:child_process'
import type { ProcessExit } from './calls/index.ts'

/** Runs a runtime as a process, with the session in its environment. Resolves when it has ended, however it did. */
export function spawnRuntime(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ProcessExit> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    // A process that a signal ended has no code; engines see the shell's.
    child.on('close', (code) => resolve({ code: code ?? 137, command: [command, ...args], stdout, stderr }))
  })
}
