export { type RuntimeOptions, runRuntime } from './runRuntime.ts'
export { writeTypes } from './writeTypes.ts'
