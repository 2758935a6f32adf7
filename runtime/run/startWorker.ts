import { type ChildProcess, fork } from 'node:child_process'
import { workerArgument } from './protocol.ts'

/**
 * Starts a process for a module's code. It knows nothing of the session: neither port nor token reach it.
 *
 * @param runtime the file to run: that of the runtime itself
 */
export function startWorker(runtime: string, env: Readonly<Record<string, string | undefined>>): ChildProcess {
  const { DAGGER_SESSION_PORT: _, DAGGER_SESSION_TOKEN: __, ...others } = env
  return fork(runtime, [workerArgument], {
    env: others as NodeJS.ProcessEnv,
    execArgv: ['--enable-source-maps'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
