export { createFinding, type FindingData, type FindingPlace } from './createFinding.ts'
export type { Finding, Severity } from './finding.ts'
export type { FindingRow } from './row.ts'
export { type FindingCode, findingTable } from './table.ts'
