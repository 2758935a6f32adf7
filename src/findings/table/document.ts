import type { FindingRow } from '../row.ts'

export const documentFindings = {} as const satisfies Record<string, FindingRow>
