export {
  type Captured,
  type CapturedCalls,
  type CaptureOptions,
  typedefsOfPlan,
} from '../translate/inverse/typedefsOfPlan.ts'
export { callsOfObject } from './callsOfObject.ts'
export { typedefsOfId } from './typedefsOfId.ts'
export { type Contract, type Registered, registrationCall, type WaitingCall, waitingCall } from './waitingCall.ts'
