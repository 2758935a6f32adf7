import { createFinding } from '../findings/index.ts'
import { AnswerTooLarge } from './AnswerTooLarge.ts'
import { endOf } from './endOf.ts'
import { httpTransport } from './httpTransport.ts'
import { readAnswer } from './readAnswer.ts'
import { readEnvironment } from './readEnvironment.ts'
import { transportFinding } from './transportFinding.ts'
import type { OpenedSession, QueryOptions, QueryResult, Session, SessionOptions } from './types.ts'

const HOST = '127.0.0.1'
const TIMEOUT_MS = 600_000
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/**
 * The Dagger session of the environment, or the one that port and token name. Opening makes no request.
 *
 * Requests are `POST /query` on 127.0.0.1 with the token as Basic auth and TRACEPARENT as `traceparent` (sdk-protocol §1).
 * Findings: `session-missing`, `session-token-missing`, `session-port-invalid`; a query adds those of the network, of the
 * answer and of the engine. None holds the token.
 */
export function openSession(options: SessionOptions = {}): OpenedSession {
  const address = readEnvironment(options)
  if ('code' in address) return { ok: false, findings: [address] }
  const { port, token, traceparent } = address
  const shownAddress = port === 0 ? 'the given transport' : `${HOST}:${port}`
  const clean = withoutSecret(token)
  const http = options.transport === undefined ? httpTransport() : undefined
  const send = options.transport ?? http!.send
  const closing = new AbortController()
  const traffic = { requests: 0, bytesSent: 0, bytesReceived: 0 }
  const headers = Object.freeze({
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token === '' ? {} : { authorization: `Basic ${Buffer.from(`${token}:`).toString('base64')}` }),
    ...(traceparent === undefined ? {} : { traceparent }),
  })

  async function query(document: string, given: QueryOptions = {}): Promise<QueryResult> {
    const timeoutMs = given.timeoutMs ?? options.timeoutMs ?? TIMEOUT_MS
    const maxAnswerBytes = given.maxAnswerBytes ?? options.maxAnswerBytes ?? MAX_ANSWER_BYTES
    const givenUp = [closing.signal, options.signal, given.signal].filter((signal) => signal !== undefined)
    const ending = endOf(givenUp, timeoutMs)
    const { signal } = ending
    const body = JSON.stringify({ query: document })
    try {
      signal.throwIfAborted()
      traffic.requests++
      traffic.bytesSent += Buffer.byteLength(body)
      const request = {
        method: 'POST',
        host: HOST,
        port,
        path: '/query',
        headers,
        body,
        signal,
        maxAnswerBytes,
      } as const
      const response = await settledOr(send(request), signal)
      const received = Buffer.byteLength(response.body)
      traffic.bytesReceived += received
      if (received > maxAnswerBytes) throw new AnswerTooLarge()
      return readAnswer(response, shownAddress, clean)
    } catch (error) {
      const finding = transportFinding(error, {
        address: shownAddress,
        timedOut: ending.timedOut(),
        aborted: givenUp.some((one) => one.aborted),
        seconds: timeoutMs / 1000,
        limit: maxAnswerBytes,
        clean,
      })
      return { ok: false, findings: [finding], errors: [] }
    } finally {
      ending.release()
    }
  }

  let version: ReturnType<Session['version']> | undefined
  async function askVersion(): ReturnType<Session['version']> {
    if (options.version !== undefined) return { ok: true, version: options.version }
    const answer = await query('{version}')
    if (!answer.ok) return answer
    const said = answer.data['version']
    if (typeof said === 'string' && said !== '') return { ok: true, version: said }
    return { ok: false, findings: [createFinding('engine-answer-unexpected', '', { what: 'its version' })] }
  }

  const session: Session = {
    query,
    async version() {
      version ??= askVersion()
      const answer = await version
      if (!answer.ok) version = undefined
      return answer
    },
    traffic,
    close() {
      closing.abort()
      http?.close()
    },
  }
  return { ok: true, session }
}

// An injected transport may not heed the signal.
function settledOr<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

/** Makes what takes a session's token out of a text, plain and as it stands in the Authorization header. */
function withoutSecret(token: string): (text: string) => string {
  if (token === '') return (text) => text
  const encoded = Buffer.from(`${token}:`).toString('base64')
  return (text) => text.replaceAll(token, '***').replaceAll(encoded, '***')
}
