export { isolateCall } from './isolateCall.ts'
export { type Outcome, outcome } from './outcome.ts'
export { serveCall } from './serveCall.ts'
export type { IsolatedCall, IsolatedEnd, IsolatedMessage } from './types.ts'
