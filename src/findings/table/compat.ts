import type { FindingRow } from '../row.ts'

export const compatFindings = {} as const satisfies Record<string, FindingRow>
