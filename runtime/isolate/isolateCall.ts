import { fork } from 'node:child_process'
import type { IsolatedCall, IsolatedEnd, IsolatedMessage } from './types.ts'

/**
 * Makes a call in a process of its own and tells how it ended, whatever code does there: return, throw, end the process,
 * crash it, or never come back. The first return counts; the process is gone when the end is told.
 */
export function isolateCall({ script, call, timeoutMs, env = process.env }: IsolatedCall): Promise<IsolatedEnd> {
  return new Promise((resolve) => {
    const child = fork(script, { env: { ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let end: IsolatedEnd | undefined
    let timer: NodeJS.Timeout | undefined
    const finish = (with_: IsolatedEnd): void => {
      end ??= with_
      child.kill('SIGKILL')
    }
    if (timeoutMs !== undefined) {
      timer = setTimeout(() => finish({ kind: 'timeout', milliseconds: timeoutMs }), timeoutMs)
    }
    child.once('message', (message) => finish(message as IsolatedMessage))
    child.once('error', ({ message }) => {
      clearTimeout(timer)
      resolve(end ?? { kind: 'unstarted', reason: message })
    })
    // After `exit` a message may still be on its way; after `close` none is.
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve(end ?? (signal === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'signal', signal }))
    })
    child.send(call, (error) => error !== null && finish({ kind: 'unstarted', reason: error.message }))
  })
}
