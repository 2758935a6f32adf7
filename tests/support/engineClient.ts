import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A GraphQL answer. */
export interface Answer {
  readonly data?: Json
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: { readonly [key: string]: Json }
  }[]
}

/** What is at a path of keys and positions; undefined: nothing. */
export function pick(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let at: Json | undefined = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as { readonly [key: string]: Json })[key]
  }
  return at
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  /** Send the token; default true. */
  readonly auth?: boolean
}

export interface EngineClient {
  raw(given: RawRequest): Promise<RawAnswer>
  /** Posts a document and gives the parsed answer. */
  ask(query: string, more?: { variables?: unknown; operationName?: string }): Promise<Answer>
  close(): void
}

/** A plain HTTP client of an embedded engine, on one connection that is kept. */
export function engineClient({ port, token }: { readonly port: number; readonly token: string }): EngineClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const raw = ({ method = 'POST', path = '/query', headers = {}, body, auth = true }: RawRequest): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const all: Record<string, string | number> = { ...headers }
      if (auth) all['authorization'] = `Basic ${Buffer.from(`${token}:`).toString('base64')}`
      if (body !== undefined) all['content-length'] = Buffer.byteLength(body)
      const sent = request({ host: '127.0.0.1', port, path, method, headers: all, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        )
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    raw,
    async ask(query, more = {}) {
      const { body } = await raw({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, ...more }),
      })
      return JSON.parse(body) as Answer
    },
    close: () => agent.destroy(),
  }
}
