import type { ChildProcess } from 'node:child_process'
import { createFinding } from '../../src/findings/index.ts'
import type { QueryResult } from '../../src/session/index.ts'
import type { Answer } from '../client/types.ts'
import type { CallError } from '../dispatch/index.ts'
import type { FromWorker, ToWorker, WorkerCall } from './protocol.ts'

/** What a call came to: something to return, or the exit code of code that ended its own process. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'error'; readonly error: CallError }
  | { readonly kind: 'exit'; readonly code: number }

export interface SuperviseOptions {
  readonly query: (document: string) => Promise<QueryResult>
  /** For the whole call, in seconds; absent: as long as it takes, unless it keeps its process busy without a pause. */
  readonly timeoutSeconds?: number | undefined
}

const BLOCKED_SECONDS = 300
const PING_MS = 500
const UNRESPONSIVE_MS = 4 * PING_MS

/**
 * Has a worker make a call, carries what its code asks to the engine, and ends it. Never rejects: a function that throws, an error outside of it, a promise that is rejected or never settles, an
 * endless loop, a killed process and `process.exit` are one outcome each.
 */
export function superviseCall(worker: ChildProcess, given: WorkerCall, options: SuperviseOptions): Promise<Outcome> {
  const { call } = given
  const callable = call.name === '' ? `The constructor of ${call.parentName}` : `${call.parentName}.${call.name}`
  const tell = (message: ToWorker): void => {
    if (worker.connected) worker.send(message, () => undefined)
  }
  return new Promise((resolve) => {
    const started = Date.now()
    let answered = started
    const end = (outcome: Outcome): void => {
      clearInterval(watch)
      worker.kill('SIGKILL')
      resolve(outcome)
    }
    const limit = options.timeoutSeconds ?? BLOCKED_SECONDS
    const watch = setInterval(() => {
      const now = Date.now()
      const deadline = (options.timeoutSeconds === undefined ? answered : started) + limit * 1000
      // After the deadline it takes an answer, or none for a while, to tell a long call from one that is stuck.
      const blocked = now - answered > UNRESPONSIVE_MS
      if (now < deadline || (!blocked && answered < deadline)) return tell({ kind: 'ping' })
      end(
        failed(
          createFinding(blocked ? 'call-blocked' : 'call-too-long', '', { call: callable, seconds: limit }).message,
        ),
      )
    }, PING_MS)
    worker.on('message', (message: FromWorker) => {
      answered = Date.now()
      if (message.kind === 'query') {
        void options.query(message.document).then((result) => {
          tell({ kind: 'answer', id: message.id, answer: answerOf(result) })
        })
      } else if (message.kind === 'value' || message.kind === 'error') end(message)
      else if (message.kind === 'failure') end(failureOutcome(message, callable, given.typedefs.name))
    })
    worker.on('error', (error) => end(failed(error.message)))
    worker.on('exit', (code, signal) => end(exitOutcome(code, signal, callable)))
    tell(given)
  })
}

const failed = (message: string, values: CallError['values'] = []): Outcome => ({
  kind: 'error',
  error: { message, values },
})

function failureOutcome(
  { failure, error }: Extract<FromWorker, { kind: 'failure' }>,
  call: string,
  module: string,
): Outcome {
  const problem = error.message
  switch (failure) {
    case 'uncaught':
      return failed(createFinding('call-uncaught', '', { call, problem }).message, error.values)
    case 'unhandled-rejection':
      return failed(createFinding('call-unhandled-rejection', '', { call, problem }).message, error.values)
    case 'never-settles':
      return failed(createFinding('call-never-settles', '', { call }).message)
    case 'not-loaded':
      return failed(createFinding('module-not-loaded', '', { module, problem }).message, error.values)
  }
}

function exitOutcome(code: number | null, signal: NodeJS.Signals | null, call: string): Outcome {
  if (signal !== null) return failed(createFinding('call-killed', '', { call, signal }).message)
  return code ? { kind: 'exit', code } : failed(createFinding('call-ended-early', '', { call }).message)
}

function answerOf(result: QueryResult): Answer {
  if (result.ok) return result
  const errors = result.errors.map(({ rawMessage, path, locations, extensions }) => ({
    message: rawMessage,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
  }))
  const message = result.errors[0]?.message ?? result.findings[0]?.message ?? ''
  return { ok: false, message, errors }
}
