import { createFinding } from '../../src/findings/index.ts'
import type { QueryResult } from '../../src/session/index.ts'
import type { Answer } from '../client/types.ts'
import type { CallError } from '../dispatch/index.ts'
import { openChannel } from './channel.ts'
import type { FromWorker, ToWorker, WorkerCall } from './protocol.ts'
import { readFromWorker } from './readFromWorker.ts'
import type { Worker } from './startWorker.ts'

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
// A process that ends closes its channel with everything else it has open.
const CLOSED_MS = 500

/**
 * Has a worker make a call, carries what its code asks to the engine, and ends it. Never rejects: a function that throws, an
 * error outside of it, a promise that is rejected or never settles, an endless loop, a killed process, `process.exit` and what
 * code does to the channel are one outcome each.
 */
export function superviseCall(worker: Worker, given: WorkerCall, options: SuperviseOptions): Promise<Outcome> {
  const { call } = given
  const callable = call.name === '' ? `The constructor of ${call.parentName}` : `${call.parentName}.${call.name}`
  return new Promise((resolve) => {
    const started = Date.now()
    let answered = started
    let ended = false
    const end = (outcome: Outcome): void => {
      ended = true
      clearInterval(watch)
      clearTimeout(closing)
      worker.process.kill('SIGKILL')
      resolve(outcome)
    }
    let closing: NodeJS.Timeout | undefined
    const send = openChannel(worker.socket, {
      receive(given) {
        if (ended) return
        answered = Date.now()
        const message = readFromWorker(given)
        if (message === undefined) end(misused())
        else receive(message)
      },
      closed() {
        if (!ended) closing = setTimeout(() => end(misused()), CLOSED_MS)
      },
    })
    const tell = (message: ToWorker): void => send(message)
    const misused = (): Outcome => failed(createFinding('call-channel-misused', '', { call: callable }).message)
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
    function receive(message: FromWorker): void {
      if (message.kind === 'query') {
        void answerQuery(message.document).then((answer) => tell({ kind: 'answer', id: message.id, answer }))
      } else if (message.kind === 'value' || message.kind === 'error') end(message)
      else if (message.kind === 'failure') end(failureOutcome(message, callable, given.typedefs.name))
    }
    async function answerQuery(document: string): Promise<Answer> {
      if (!returnsItself(document)) return answerOf(await options.query(document))
      return { ok: false, message: createFinding('call-returns-itself', '', { call: callable }).message, errors: [] }
    }
    worker.process.on('error', (error) => end(failed(error.message)))
    // What it sent before it ended has been read by then.
    worker.process.on('close', (code, signal) => end(exitOutcome(code, signal, callable)))
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

const ignored = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g

/**
 * Does a document of a module's code return from its function call? That is for the runtime to do, once: names are looked for
 * outside of texts and comments.
 */
function returnsItself(document: string): boolean {
  if (!/return(?:Value|Error)/.test(document)) return false
  const names = document.replace(ignored, ' ')
  return /\breturn(?:Value|Error)\b/.test(names) && /FunctionCall/i.test(names)
}
