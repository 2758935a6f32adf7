import type { FindingRow } from '../row.ts'

export const sessionFindings = {} as const satisfies Record<string, FindingRow>
