import type { FindingRow } from '../row.ts'

/** Of reading Go sources. */
export const goFindings = {} as const satisfies Readonly<Record<string, FindingRow>>
