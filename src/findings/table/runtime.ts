import type { FindingRow } from '../row.ts'

export const runtimeFindings = {} as const satisfies Record<string, FindingRow>
