export { callsOfObject } from './callsOfObject.ts'
export { typedefsOfId } from './typedefsOfId.ts'
export { type Captured, type CapturedCalls, type CaptureOptions, typedefsOfPlan } from './typedefsOfPlan.ts'
