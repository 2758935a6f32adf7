export { callsOfObject } from './callsOfObject.ts'
export { typedefsOfId } from './typedefsOfId.ts'
export { type Captured, type CapturedCalls, type CaptureOptions, typedefsOfPlan } from './typedefsOfPlan.ts'
export { type Contract, type Registered, registrationCall, type WaitingCall, waitingCall } from './waitingCall.ts'
