import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFinding, type Finding } from '../../findings/index.ts'
import { createTarget } from '../../versions/index.ts'
import type { Target } from '../../versions/types.ts'
import { defaultLimits, type Limits } from '../api/limits.ts'
import type { Resolver } from '../api/resolver.ts'
import { coreResolvers } from '../api/resolvers/index.ts'
import type { GraphQLRequest } from '../api/runDocument.ts'
import { createSession, type EngineSession } from '../api/session.ts'
import { type Host, valueResolvers } from '../values/index.ts'
import { answerRequest, type HttpAnswer } from './answerRequest.ts'
import { checkAuthorization } from './checkAuthorization.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { createJournal, type Journal } from './journal.ts'

export interface EngineOptions {
  /** The engine's release, for example `v0.18.10`; `latest` or absent: the newest known stable one; `latest-beta`: the newest of all. */
  readonly version?: string
  /** The view to serve; absent: that of the release. */
  readonly view?: string
  /** The calling module's `engineVersion`, which decides the view. */
  readonly engineVersion?: string
  /** Release and view at once, instead of the three above. */
  readonly target?: Target
  /** `id` gives recipes even where engines give handles (v0.21.0 and later), as in a `moduleTypes` execution. */
  readonly recipeIds?: boolean
  readonly limits?: Partial<Limits>
  /** Absent: a free one. */
  readonly port?: number
  /** Absent: a random one. */
  readonly token?: string
  /** What may be read of this computer; absent: nothing. */
  readonly host?: Host
  /** Answers for fields by `Type.field`, over the engine's own. */
  readonly resolvers?: ReadonlyMap<string, Resolver>
  /** Says more than this engine knows: the text of each answer to a document goes through it. */
  readonly amend?: (request: GraphQLRequest, body: string) => Promise<string>
  /** Makes another session of each new one: with more types in its schema, or with what another session keeps. */
  readonly extend?: (session: EngineSession) => EngineSession
}

/** An engine that serves the session protocol on 127.0.0.1 until it is closed. */
export interface EmbeddedEngine {
  readonly target: Target
  readonly port: number
  readonly token: string
  /** Where requests go. */
  readonly url: string
  /** What clients look for in their environment. */
  readonly env: { readonly DAGGER_SESSION_PORT: string; readonly DAGGER_SESSION_TOKEN: string }
  readonly journal: Journal
  readonly faults: Faults
  /** What the engine keeps; a new one after the fault `restart`. */
  readonly session: EngineSession
  /** Ends all connections; nothing is left running. Resolves when the port is free. */
  close(): Promise<void>
}

/** An engine that cannot be started: `findings` say why. */
export class EngineStartError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message).join('\n'))
    this.name = 'EngineStartError'
    this.findings = findings
  }
}

/** Engines never end a connection that a client keeps, and SDKs that think for a while between two requests rely on that. */
export const patient: ServerOptions = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 }

/**
 * Starts an embedded engine of a release: `POST /query` with Basic auth, answered as real engines of that release and
 * view do. Rejects with `EngineStartError` (findings of `createTarget`, `engine-not-embeddable`) or the socket's own error.
 *
 * @example
 * const engine = await startEngine({ version: 'v0.18.10' })
 * spawn('node', ['register.js'], { env: { ...process.env, ...engine.env } })
 */
export async function startEngine(options: EngineOptions = {}): Promise<EmbeddedEngine> {
  const target = targetOf(options)
  const resolvers = new Map([...coreResolvers(), ...valueResolvers(options.host), ...(options.resolvers ?? [])])
  const limits = { ...defaultLimits, ...options.limits }
  const newSession = (): EngineSession => {
    const { results } = limits
    const created = createSession({ target, resolvers, recipeIds: options.recipeIds ?? false, results })
    if (created) return options.extend?.(created) ?? created
    throw new EngineStartError([createFinding('engine-not-embeddable', '', { release: target.release })])
  }
  let session = newSession()
  const token = options.token ?? randomBytes(16).toString('hex')
  const isAuthorized = checkAuthorization(token)
  const { journal, add } = createJournal()
  const { faults, next } = createFaults()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET'
    const url = request.url ?? '/'
    const fault = next()
    if (fault?.kind === 'restart') session = newSession()
    if (fault?.kind === 'stale-handles') session.forgetHandles()
    if (fault?.kind === 'refuse' || fault?.kind === 'restart') {
      request.socket.destroy()
      return
    }
    const authorized = isAuthorized(request.headers.authorization)
    const read = authorized ? await readBody(request, limits.bodyBytes) : await skipBody(request, mostSkipped)
    if (read === undefined) return
    let answered: HttpAnswer
    if (!authorized) answered = read.tooLarge ? { ...unauthorized, headers: lastHeaders } : unauthorized
    else if (read.tooLarge) answered = tooLarge(limits.bodyBytes)
    else answered = await answerRequest(session, { method, url, headers: request.headers, body: read.text }, limits)
    const { request: document } = answered
    const body = (document && (await options.amend?.(document, answered.body))) ?? answered.body
    const bytesOut = Buffer.byteLength(body)
    if (fault?.kind === 'slow') await pause(fault.milliseconds, response)
    add({
      method,
      path: url,
      status: fault?.kind === 'status' ? fault.status : answered.status,
      bytesIn: read.bytes,
      bytesOut,
      ...(document ? { query: document.query } : {}),
      ...(document?.operationName === undefined ? {} : { operationName: document.operationName }),
    })
    send(response, method, { ...answered, body }, bytesOut, fault)
    if (!authorized && read.tooLarge) hangUp(request, response)
  }
  const server = createServer(patient, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A defect of this engine, not of the request: the client gets an answer, and the engine goes on.
      const message = `embedded engine: ${error instanceof Error ? error.message : String(error)}`
      if (response.headersSent) request.socket.destroy()
      else
        response
          .writeHead(500, { 'content-type': 'application/json' })
          .end(JSON.stringify({ errors: [{ message }], data: null }))
    })
  })
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  return {
    target,
    port,
    token,
    url: `http://127.0.0.1:${port}/query`,
    env: { DAGGER_SESSION_PORT: String(port), DAGGER_SESSION_TOKEN: token },
    journal,
    faults,
    get session() {
      return session
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function targetOf({ target, version, view, engineVersion }: EngineOptions): Target {
  if (target) return target
  const created = createTarget({ release: version ?? 'latest', view, engineVersion })
  if (created.ok) return created.target
  throw new EngineStartError(created.findings)
}

const unauthorized: HttpAnswer = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="Access to the Dagger engine session"' },
  body: '',
}

const lastHeaders = { ...unauthorized.headers, connection: 'close' }

// What Go's server reads of a body that nobody asked for, to keep the connection.
const mostSkipped = 256 * 1024

const tooLarge = (bytes: number): HttpAnswer => ({
  status: 413,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    errors: [{ message: `the request is larger than ${bytes} bytes, a limit of this embedded engine` }],
    data: null,
  }),
})

interface Body {
  readonly text: string
  readonly bytes: number
  readonly tooLarge: boolean
}

/** The whole body; undefined where the client went away. */
function readBody(request: IncomingMessage, limit: number): Promise<Body | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limit) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => resolve({ text: Buffer.concat(chunks).toString(), bytes, tooLarge: bytes > limit }))
    request.on('close', () => resolve(undefined))
  })
}

/** Reads over a body that is not wanted: to its end if it is short, and no further than the limit. */
function skipBody(request: IncomingMessage, limit: number): Promise<Body | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    return Promise.resolve({ text: '', bytes: 0, tooLarge: true })
  return new Promise((resolve) => {
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limit) resolve({ text: '', bytes, tooLarge: true })
    })
    request.on('end', () => resolve({ text: '', bytes, tooLarge: false }))
    request.on('close', () => resolve(undefined))
  })
}

// A client that still sends reads the answer only if the connection outlives it for a moment.
function hangUp(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), 500)
  response.on('close', () => clearTimeout(timer))
}

function send(
  response: ServerResponse,
  method: string,
  answer: HttpAnswer,
  bytes: number,
  fault: Fault | undefined,
): void {
  if (fault?.kind === 'status') {
    response.writeHead(fault.status, { 'content-length': 0 }).end()
    return
  }
  const length = method === 'HEAD' ? {} : { 'content-length': String(bytes) }
  response.writeHead(answer.status, { ...answer.headers, ...length })
  if (fault?.kind === 'truncate') {
    response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)), () => response.destroy())
    return
  }
  response.end(answer.body)
}

function pause(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    response.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
