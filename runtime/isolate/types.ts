import type { CallError, FunctionCall } from '../dispatch/index.ts'

/** What the process of a call tells the one that waits for it. */
export type IsolatedMessage =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'error'; readonly error: CallError }
  /** Thrown where nobody could catch it: in a timer, or a promise that nobody waited for. */
  | { readonly kind: 'uncaught'; readonly error: CallError }

/** How a call in a process of its own came to its end. */
export type IsolatedEnd =
  | IsolatedMessage
  /** Code ended the process itself, before it returned. */
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  /** The process could not be started. */
  | { readonly kind: 'unstarted'; readonly reason: string }

export interface IsolatedCall {
  /** JavaScript that calls `serveCall`. */
  readonly script: string
  readonly call: FunctionCall
  /** No limit if absent: engines have their own. */
  readonly timeoutMs?: number
  /** Environment of the process; that of this one if absent. */
  readonly env?: Readonly<Record<string, string | undefined>>
}
