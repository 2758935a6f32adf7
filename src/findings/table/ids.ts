import type { FindingRow } from '../row.ts'

export const idFindings = {} as const satisfies Record<string, FindingRow>
