import type { Finding } from '../../src/findings/index.ts'
import type { QueryResult, Session } from '../../src/session/index.ts'
import type { Target } from '../../src/versions/types.ts'
import type { CallError } from '../dispatch/index.ts'

/** What could not be answered; empty: the engine has it. */
export type Answered = readonly Finding[]

const problems = (answer: QueryResult): Answered => (answer.ok ? [] : answer.findings)

/** Returns a value, given as JSON text. One request; an engine that does not take it is given the reason as an error. */
export async function answerValue(session: Session, target: Target, value: string): Promise<Answered> {
  const answer = await session.query(`{currentFunctionCall{returnValue(value:${JSON.stringify(value)})}}`)
  const [refused] = answer.ok ? [] : answer.errors
  if (refused === undefined) return problems(answer)
  return [...problems(answer), ...(await answerError(session, target, { message: refused.message, values: [] }))]
}

/**
 * Returns an error with its values, as far as the release takes them (`returnError` since v0.15.0, values since v0.17.0); where
 * it takes none, what was written to the log and the exit code have to do. Two requests: an error is an object with an ID.
 */
export async function answerError(session: Session, target: Target, error: CallError): Promise<Answered> {
  if (!target.has('FunctionCall.returnError')) return []
  const values = target.has('Error.withValue') ? error.values : []
  const inner = values.reduceRight(
    (below, { name, value }) => `withValue(name:${JSON.stringify(name)},value:${JSON.stringify(value)}){${below}}`,
    'id',
  )
  const made = await session.query(`{error(message:${JSON.stringify(error.message)}){${inner}}}`)
  if (!made.ok) return made.findings
  const id = innermost(made.data)
  return problems(await session.query(`{currentFunctionCall{returnError(error:${JSON.stringify(id)})}}`))
}

const innermost = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? innermost(Object.values(value)[0]) : value
