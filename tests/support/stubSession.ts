import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StubSession {
  readonly env: { readonly DAGGER_SESSION_PORT: string; readonly DAGGER_SESSION_TOKEN: string }
  /** The documents that were asked, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Answers a document as a test wants it: with data, or by itself. */
export type Answering = (query: string, response: ServerResponse, request: IncomingMessage) => object | undefined

/** A session that is none of ours: what reaches it, and when, is the test's to say. */
export async function stubSession(answering: Answering): Promise<StubSession> {
  const asked: string[] = []
  const token = 'the-real-token'
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const basic = `Basic ${Buffer.from(`${token}:`).toString('base64')}`
    if (request.headers.authorization !== basic) return void response.writeHead(401).end()
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string }
    asked.push(query)
    const data = answering(query, response, request)
    if (data) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    env: { DAGGER_SESSION_PORT: String((server.address() as AddressInfo).port), DAGGER_SESSION_TOKEN: token },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
