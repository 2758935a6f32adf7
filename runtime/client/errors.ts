import type { AnsweredError } from './types.ts'

/** Names and codes are those of Dagger's own TypeScript SDK, which module code may look at. */
export abstract class DaggerSDKError extends Error {
  abstract readonly code: string
}

/** The engine refused a query, or never answered it. */
export class GraphQLRequestError extends DaggerSDKError {
  override readonly name: string = 'GraphQLRequestError'
  readonly code: string = 'D100'
  readonly requestContext: { readonly query: string }
  readonly response: { readonly errors: readonly AnsweredError[]; readonly data: null }
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(message: string, query: string, errors: readonly AnsweredError[]) {
    super(message)
    this.requestContext = { query }
    this.response = { errors, data: null }
    this.extensions = errors[0]?.extensions ?? {}
  }
}

/** A command in a container failed. */
export class ExecError extends GraphQLRequestError {
  override readonly name = 'ExecError'
  override readonly code = 'D109'
  readonly cmd: readonly string[]
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string

  constructor(message: string, query: string, errors: readonly AnsweredError[]) {
    super(message, query, errors)
    const { cmd, exitCode, stdout, stderr } = this.extensions
    this.cmd = Array.isArray(cmd) ? cmd.map(String) : []
    this.exitCode = typeof exitCode === 'number' ? exitCode : 0
    this.stdout = typeof stdout === 'string' ? stdout : ''
    this.stderr = typeof stderr === 'string' ? stderr : ''
  }
}

/** The error for a query that failed. */
export function queryError(message: string, query: string, errors: readonly AnsweredError[]): GraphQLRequestError {
  const made = errors[0]?.extensions?.['_type'] === 'EXEC_ERROR' ? ExecError : GraphQLRequestError
  return new made(message, query, errors)
}
