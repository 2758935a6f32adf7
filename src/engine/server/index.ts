export type { Fault, Faults, FaultTiming } from './faults.ts'
export type { Journal, JournalEntry } from './journal.ts'
export { type EmbeddedEngine, type EngineOptions, EngineStartError, startEngine } from './startEngine.ts'
