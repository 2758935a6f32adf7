import type { FindingRow } from '../row.ts'

export const cliFindings = {} as const satisfies Record<string, FindingRow>
