import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type SplitDocument, splitDocument } from '../../capture/adapt/index.ts'
import { createSession, defaultLimits, type EngineSession, type Resolvers } from '../../engine/api/index.ts'
import { coreResolvers } from '../../engine/api/resolvers/index.ts'
import { answerRequest } from '../../engine/server/answerRequest.ts'
import { patient } from '../../engine/server/startEngine.ts'
import type { Target } from '../../versions/index.ts'
import type { Introspect } from './dependencyTypes.ts'
import { bodyOf, realRequests, type SessionAddress, withoutHops } from './realRequests.ts'

/** A session between an SDK and the real one. */
export interface Proxy {
  readonly env: { readonly DAGGER_SESSION_PORT: string; readonly DAGGER_SESSION_TOKEN: string }
  /** Requests that went on to the real session. */
  readonly forwarded: () => number
  close(): Promise<void>
}

export interface ProxyOptions {
  /** The engine that the SDK fits: its schema is shown, and it answers what is about the function call. */
  readonly sdkTarget: Target
  readonly resolvers: Resolvers
  readonly realTarget: Target
  readonly realSession: SessionAddress
  readonly introspect: Introspect
}

/**
 * Serves the function call as the engine does that the SDK fits, and passes everything else on to the real session: bodies as
 * they are, answers as they come, and where one side goes away the other is told.
 */
export async function startProxy({
  sdkTarget,
  resolvers,
  realTarget,
  realSession,
  introspect,
}: ProxyOptions): Promise<Proxy | undefined> {
  const own = createSession({
    target: sdkTarget,
    resolvers: new Map([...coreResolvers(), ...resolvers]),
    // Handles of two engines could be the same number.
    recipeIds: true,
  })
  if (own === undefined) return undefined
  const token = randomBytes(16).toString('hex')
  const authorization = `Basic ${Buffer.from(`${token}:`).toString('base64')}`
  const real = realRequests(realSession)

  const pass = async (request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> => {
    const answer = await real.send(request, response, body)
    response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers))
    answer.on('error', () => response.destroy())
    answer.pipe(response)
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    if (request.headers.authorization !== authorization) {
      response.writeHead(401, { 'content-length': 0 }).end()
      return
    }
    const document = request.method === 'POST' ? documentOf(body) : undefined
    const split = document && splitOf(own, realTarget, document)
    if (document === undefined || split === undefined) return pass(request, response, body)
    const rest = (query: string): Buffer => Buffer.from(JSON.stringify({ ...document, query }))
    if (split.here === undefined) return pass(request, response, rest(split.there ?? ''))
    const { method = 'POST', url = '/query', headers } = request
    const http = { method, url, headers, body: rest(split.here).toString() }
    const here = await answerRequest(own, http, defaultLimits)
    const ask = (query: string): Promise<string> => real.text(request, response, rest(query))
    const text = split.introspects
      ? await introspect(here.body, split.there ?? '')
      : together(here.body, split.there === undefined ? undefined : await ask(split.there))
    response.writeHead(here.status, { ...here.headers, 'content-length': Buffer.byteLength(text) }).end(text)
  }
  const server = createServer(patient, (request, response) => {
    answer(request, response).catch(() => {
      // The real session is gone, or the client: the other side sees the same.
      request.socket.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    env: { DAGGER_SESSION_PORT: String((server.address() as AddressInfo).port), DAGGER_SESSION_TOKEN: token },
    forwarded: real.count,
    close: () =>
      new Promise((resolve) => {
        real.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface GivenDocument {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
}

const splitOf = (own: EngineSession, realTarget: Target, document: GivenDocument): SplitDocument | undefined =>
  splitDocument(document.query, {
    isOwnId: (id) => own.knownIds.get(id) !== undefined,
    hasThere: (field) => realTarget.has(`Query.${field}`),
    variables: document.variables ?? {},
  })

/** What goes on whole costs no parsing. */
const TOUCHES = /currentFunctionCall|__schema|__type\b|\berror\b|\bnode\b|FromID\b/

function documentOf(body: Buffer): GivenDocument | undefined {
  const text = body.toString()
  if (!TOUCHES.test(text)) return undefined
  try {
    const value = JSON.parse(text) as Partial<GivenDocument> | null
    return typeof value?.query === 'string' ? (value as GivenDocument) : undefined
  } catch {
    return undefined
  }
}

function together(here: string, there: string | undefined): string {
  if (there === undefined) return here
  const [own, other] = [here, there].map((text) => JSON.parse(text) as { data?: object | null; errors?: unknown[] })
  const errors = [...(own?.errors ?? []), ...(other?.errors ?? [])]
  if (errors.length > 0) return JSON.stringify({ errors, data: null })
  return JSON.stringify({ data: { ...own?.data, ...other?.data } })
}
