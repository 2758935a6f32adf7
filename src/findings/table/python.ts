import type { FindingRow } from '../row.ts'

/** Of reading Python sources. */
export const pythonFindings = {} as const satisfies Readonly<Record<string, FindingRow>>
