import type { CallError } from '../dispatch/index.ts'
import type { Failure, FromWorker } from './protocol.ts'

const failures: readonly string[] = [
  'uncaught',
  'unhandled-rejection',
  'never-settles',
  'not-loaded',
] satisfies readonly Failure[]

/** A message of a worker, if it is one: code can write to the channel what it likes. */
export function readFromWorker(given: unknown): FromWorker | undefined {
  const { kind, id, document, value, failure, error } = parts(given)
  switch (kind) {
    case 'pong':
      return { kind }
    case 'query':
      return Number.isSafeInteger(id) && typeof document === 'string' ? { kind, id: id as number, document } : undefined
    case 'value':
      return typeof value === 'string' ? { kind, value } : undefined
    case 'error': {
      const read = callError(error)
      return read && { kind, error: read }
    }
    case 'failure': {
      const read = callError(error)
      return read && failures.includes(failure as string)
        ? { kind, failure: failure as Failure, error: read }
        : undefined
    }
    default:
      return undefined
  }
}

const parts = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}

function callError(given: unknown): CallError | undefined {
  const { message, values } = parts(given)
  if (typeof message !== 'string' || !Array.isArray(values)) return undefined
  const read = values.map(parts).map(({ name, value }) => ({ name, value }))
  return read.every(isValue) ? { message, values: read } : undefined
}

const isValue = (given: { name: unknown; value: unknown }): given is CallError['values'][number] =>
  typeof given.name === 'string' && typeof given.value === 'string'
