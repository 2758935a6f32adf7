import type { Finding } from '../../src/findings/index.ts'
import type { JsonValue, Session } from '../../src/session/index.ts'
import type { Target } from '../../src/versions/index.ts'
import type { CallError, CallResult } from './types.ts'

/** How the process of a call ends. */
export interface CallEnd {
  /** After an error never 0: before v0.21.5 engines look for a value then, and lose the error. */
  readonly exitCode: 0 | 1
  /** For stderr: an error that the engine could not be told otherwise. */
  readonly stderr: string
  /** Of requests that failed. */
  readonly findings: readonly Finding[]
}

const end = (exitCode: 0 | 1, findings: readonly Finding[] = [], stderr = ''): CallEnd => ({
  exitCode,
  stderr,
  findings,
})

/**
 * Gives the engine what a call came to, once: the value in one request, an error in two (it is made, then returned). Errors
 * have values since v0.17.0; before v0.15.0 there is no `returnError`, and stderr and the exit code are all there is.
 */
export async function returnResult(session: Session, result: CallResult, target: Target): Promise<CallEnd> {
  if (result.ok) {
    const answer = await session.query(`{currentFunctionCall{returnValue(value:${JSON.stringify(result.value)})}}`)
    return answer.ok ? end(0) : end(1, answer.findings)
  }
  const { message } = result.error
  if (!target.has('FunctionCall.returnError')) return end(1, [], message)
  const made = await session.query(errorDocument(result.error, target))
  if (!made.ok) return end(1, made.findings, message)
  const id = JSON.stringify(innermost(made.data))
  const answer = await session.query(`{currentFunctionCall{returnError(error:${id})}}`)
  return answer.ok ? end(1) : end(1, answer.findings, message)
}

function errorDocument({ message, values }: CallError, target: Target): string {
  const kept = target.has('Error.withValue') ? values : []
  const calls = [
    `error(message:${JSON.stringify(message)})`,
    ...kept.map(({ name, value }) => `withValue(name:${JSON.stringify(name)},value:${JSON.stringify(value)})`),
  ]
  return `{${calls.join('{')}{id}${'}'.repeat(calls.length)}`
}

function innermost(value: JsonValue): string {
  if (typeof value === 'string') return value
  const [first] = typeof value === 'object' && value !== null ? Object.values(value) : []
  return first === undefined ? '' : innermost(first)
}
