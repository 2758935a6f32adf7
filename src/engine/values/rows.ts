import type { EngineObject, EngineValue, Resolver, ResolverCall } from '../api/index.ts'
import { FileProblem } from '../files/index.ts'
import { type Arguments, argumentsOf, type CoreValue, Unknown } from './value.ts'

/** A field that gives an object of these types, or a value of it. */
type Row<Result> = (on: EngineObject, args: Arguments, call: ResolverCall) => Result

export type Rows<Result> = Readonly<Record<string, Row<Result>>>

/**
 * Fields that make an object. One that cannot be is an error at once or, on releases that look at paths late, an object that fails
 * when it is read; one that needs a container is recorded.
 */
export const making = (type: string, rows: Rows<CoreValue>): readonly (readonly [string, Resolver])[] =>
  Object.entries(rows).map(([field, make]) => [
    field,
    (call) => {
      try {
        return { value: call.object(type, make(call.receiver, argumentsOf(call), call)) }
      } catch (problem) {
        if (problem instanceof Unknown) return call.recorded()
        if (!(problem instanceof FileProblem)) throw problem
        if (!call.target.behaves('paths-looked-at-late')) return { error: problem.message }
        return { value: call.object(type, { kind: 'failed', error: problem.message } satisfies CoreValue) }
      }
    },
  ])

/** Fields that read a value: text, numbers, lists, objects that are parts of what is read. */
export const reading = (rows: Rows<EngineValue>): readonly (readonly [string, Resolver])[] =>
  Object.entries(rows).map(([field, read]) => [
    field,
    (call) => {
      try {
        return { value: read(call.receiver, argumentsOf(call), call) }
      } catch (problem) {
        if (problem instanceof Unknown) return problem.message === '' ? call.recorded() : { error: problem.message }
        if (problem instanceof FileProblem) return { error: problem.message }
        throw problem
      }
    },
  ])
