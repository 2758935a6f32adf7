import { type ChildProcess, spawn } from 'node:child_process'
import type { Duplex } from 'node:stream'
import { workerArgument } from './protocol.ts'

export interface Worker {
  readonly process: ChildProcess
  /** This end of the channel (`channel.ts`). */
  readonly socket: Duplex
}

/**
 * Starts a process for a module's code. It knows nothing of the session: neither port nor token reach it.
 *
 * @param runtime the file to run: that of the runtime itself
 */
export function startWorker(runtime: string, env: Readonly<Record<string, string | undefined>>): Worker {
  const { DAGGER_SESSION_PORT: _, DAGGER_SESSION_TOKEN: __, ...others } = env
  const started = spawn(process.execPath, ['--enable-source-maps', runtime, workerArgument], {
    env: others as NodeJS.ProcessEnv,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  return { process: started, socket: started.stdio[3] as Duplex }
}
