export { CallProblem } from './CallProblem.ts'
export { createDispatcher, type Dispatcher } from './createDispatcher.ts'
export { describeError } from './describeError.ts'
export type { CallError, CallResult, Clients, DispatchedModule, InputArgument, ModuleClass } from './types.ts'
