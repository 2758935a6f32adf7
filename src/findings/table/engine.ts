import type { FindingRow } from '../row.ts'

export const engineFindings = {} as const satisfies Record<string, FindingRow>
