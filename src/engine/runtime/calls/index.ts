export { type CallerArguments, type CallInput, readField, startCall, takeResult } from './callFunction.ts'
export { endCall, type Returned, type ReturnedError, type ReturnOutcome, takeReturn } from './returns.ts'
export type {
  CallFailure,
  CallResult,
  CallSession,
  CallValue,
  FunctionCall,
  ProcessExit,
  Referred,
} from './types.ts'
