export { dangString } from './dangString.ts'
export { type Handover, printEntrypoint } from './printEntrypoint.ts'
