import type { Finding } from '../findings/index.ts'

/** One HTTP request to a session, for a transport to carry. */
export interface SessionRequest {
  readonly method: 'POST'
  readonly host: string
  readonly port: number
  readonly path: '/query'
  readonly headers: Readonly<Record<string, string>>
  /** JSON text. */
  readonly body: string
  /** Fires on a timeout and when the caller gives up. */
  readonly signal: AbortSignal
  /** A longer answer need not be read: reject with `AnswerTooLarge`. */
  readonly maxAnswerBytes: number
}

export interface SessionResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Carries a request to an engine, or to whatever stands in for one. Rejects as `node:http` does. */
export type Transport = (request: SessionRequest) => Promise<SessionResponse>

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }
export type JsonObject = { readonly [key: string]: JsonValue }

/** An error of an engine's answer, taken apart. */
export interface EngineError {
  /** What went wrong, without the echoed query before it and the trace behind it. */
  readonly message: string
  /** As the engine sent it. */
  readonly rawMessage: string
  /** Response keys down to the call that failed; absent where the document as a whole was refused. */
  readonly path?: readonly (string | number)[]
  /** Places in the document, 1-based; validation errors have them. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions: JsonObject
}

export type QueryResult =
  | { readonly ok: true; readonly data: JsonObject }
  | {
      readonly ok: false
      /** At least one; `engine-error` for each of `errors`. */
      readonly findings: readonly Finding[]
      /** Empty where no engine answered. */
      readonly errors: readonly EngineError[]
    }

export interface QueryOptions {
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number | undefined
  readonly maxAnswerBytes?: number | undefined
}

/** What went over the wire so far. */
export interface SessionTraffic {
  readonly requests: number
  readonly bytesSent: number
  readonly bytesReceived: number
}

/** A connection to one engine session. */
export interface Session {
  /** Sends one GraphQL document. Never rejects. */
  query(document: string, options?: QueryOptions): Promise<QueryResult>
  /** The engine's version as it says it (`v0.18.10`), asked for once unless it was given. */
  version(): Promise<
    { readonly ok: true; readonly version: string } | { readonly ok: false; readonly findings: readonly Finding[] }
  >
  readonly traffic: SessionTraffic
  /** Ends what is kept open. Requests under way are aborted. */
  close(): void
}

export interface SessionOptions {
  /** Where DAGGER_SESSION_PORT, DAGGER_SESSION_TOKEN and TRACEPARENT come from; `process.env` if absent. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Instead of the environment's. */
  readonly port?: number | undefined
  readonly token?: string | undefined
  /** The engine's version, where it is known: then it is not asked for. */
  readonly version?: string | undefined
  /** Instead of HTTP to 127.0.0.1; port and token are not needed then. */
  readonly transport?: Transport | undefined
  /** For one request with its answer; 10 minutes if absent. */
  readonly timeoutMs?: number | undefined
  /** Largest answer that is read; 8 MiB if absent. */
  readonly maxAnswerBytes?: number | undefined
  /** Ends every request under way and to come. */
  readonly signal?: AbortSignal | undefined
}

export type OpenedSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly findings: readonly Finding[] }
