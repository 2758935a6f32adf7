import type { Target } from '../../versions/types.ts'
import type { EngineObject, EngineValue, Origin } from './engineObject.ts'
import type { InputValue } from './inputValue.ts'
import type { EngineSession } from './session.ts'

/** One field asked of one object. */
export interface ResolverCall {
  readonly session: EngineSession
  /** The session's target, in the view of this call. */
  readonly target: Target
  readonly receiver: EngineObject
  readonly field: string
  /** Those that were passed. */
  readonly arguments: ReadonlyMap<string, InputValue>
  /** The call as a recipe has it. */
  readonly origin: Origin
  /** An object that this call makes, or its nth element (from 1). */
  object(type: string, state: unknown, nth?: number): EngineObject
  /** What the field gives where nothing answers it: an object is recorded, a value is an error. */
  recorded(): ResolverResult
}

export interface EngineError {
  readonly error: string
  readonly extensions?: Readonly<Record<string, unknown>>
  /** No other field of the object is asked for after it. */
  readonly alone?: true
}

export type ResolverResult = { readonly value: EngineValue } | EngineError

/** Answers a field. */
export type Resolver = (call: ResolverCall) => ResolverResult | Promise<ResolverResult>

/** Resolvers by `Type.field`; what has none is answered as a core type is: recorded, never run. */
export type Resolvers = ReadonlyMap<string, Resolver>
