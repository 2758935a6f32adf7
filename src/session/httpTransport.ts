import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { AnswerCut } from './AnswerCut.ts'
import { AnswerTooLarge } from './AnswerTooLarge.ts'
import type { SessionRequest, SessionResponse, Transport } from './types.ts'

export interface HttpTransport {
  readonly send: Transport
  close(): void
}

/** Plain HTTP with connections kept open between requests. Idle connections do not keep the process alive. */
export function httpTransport(): HttpTransport {
  const agent = new Agent({ keepAlive: true })
  const send: Transport = async (request) => {
    for (let turn = 0; turn < TURNS; turn++) await setImmediate()
    return sendOnce(request, agent)
  }
  return { send, close: () => agent.destroy() }
}

// The other side may have closed an idle connection: these turns of the event loop let that be seen before one is chosen. A
// request that went out is not sent again after a reset, because the engine may have run it.
const TURNS = 2

function sendOnce(request: SessionRequest, agent: Agent): Promise<SessionResponse> {
  return new Promise((resolve, reject) => {
    const { host, port, path, method, headers, signal } = request
    const body = Buffer.from(request.body)
    const sending = httpRequest({
      agent,
      host,
      port,
      path,
      method,
      signal,
      headers: { ...headers, 'content-length': body.length },
    })
    sending.on('error', reject)
    sending.on('response', (response) => {
      receive(response, request.maxAnswerBytes).then(resolve, reject)
    })
    sending.end(body)
  })
}

function receive(response: IncomingMessage, limit: number): Promise<SessionResponse> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes > limit) {
        reject(new AnswerTooLarge())
        response.destroy()
      }
    })
    response.on('end', () => {
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
      resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('utf8') })
    })
    response.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ECONNRESET' ? new AnswerCut(bytes) : error)
    })
  })
}
