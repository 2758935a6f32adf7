import type { FindingRow } from '../row.ts'

export const translateFindings = {} as const satisfies Record<string, FindingRow>
