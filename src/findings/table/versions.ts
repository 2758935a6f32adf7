import type { FindingRow } from '../row.ts'

export const versionFindings = {} as const satisfies Record<string, FindingRow>
