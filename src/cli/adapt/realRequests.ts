import {
  Agent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'

export interface SessionAddress {
  readonly port: string
  readonly token: string
}

/** Requests of a client as they go on to the real session. */
export interface RealRequests {
  /** Gives the answer as it begins; where the client goes away, the request does too. */
  send(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<IncomingMessage>
  /** The whole answer, not compressed. */
  text(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<string>
  /** How many there were. */
  count(): number
  close(): void
}

export function realRequests({ port, token }: SessionAddress): RealRequests {
  const agent = new Agent({ keepAlive: true })
  const authorization = `Basic ${Buffer.from(`${token}:`).toString('base64')}`
  let count = 0
  const ask = (
    { url, method, headers }: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    more: OutgoingHttpHeaders = {},
  ): Promise<IncomingMessage> => {
    count++
    const all = { ...withoutHops(headers), ...more, authorization, 'content-length': body.length }
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port: Number(port), path: url, method, agent, headers: all },
        resolve,
      )
      sent.on('error', reject)
      response.once('close', () => {
        if (!response.writableFinished) sent.destroy()
      })
      sent.end(body)
    })
  }
  return {
    send: ask,
    text: async (...given) => (await bodyOf(await ask(...given, { 'accept-encoding': 'identity' }))).toString(),
    count: () => count,
    close: () => agent.destroy(),
  }
}

/** Headers without those that are about one connection only. */
export function withoutHops(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const { host, connection, expect, 'keep-alive': _, 'transfer-encoding': __, ...rest } = headers
  return rest
}

export async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
