import type { Wire } from '../../src/plan/plan.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import type { Answer } from '../client/types.ts'
import type { CallError, InputArgument } from '../dispatch/index.ts'

/** First argument of a process that runs a module's code. */
export const workerArgument = '--worker'

/** What `currentFunctionCall` says. */
export interface FunctionCall {
  /** Original name of the object; `""` asks for the module's types. */
  readonly parentName: string
  /** State of the object as JSON text. */
  readonly parent: string
  /** Original name of the function; `""` is the constructor. */
  readonly name: string
  readonly inputArgs: readonly InputArgument[]
}

export interface WorkerCall {
  readonly kind: 'call'
  /** Path of the module's code. */
  readonly code: string
  readonly typedefs: Typedefs
  readonly wire: Wire
  readonly call: FunctionCall
  readonly release: string
  readonly view: string
  /** Path of the engine's introspection result, where there is one. */
  readonly introspection?: string
}

export type ToWorker =
  | WorkerCall
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'ping' }

/** How code failed other than by throwing from its function. */
export type Failure = 'uncaught' | 'unhandled-rejection' | 'never-settles' | 'not-loaded'

export type FromWorker =
  | { readonly kind: 'query'; readonly id: number; readonly document: string }
  | { readonly kind: 'pong' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'error'; readonly error: CallError }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly error: CallError }
