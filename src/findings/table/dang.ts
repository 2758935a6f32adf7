import type { FindingRow } from '../row.ts'

/** Of reading Dang sources. */
export const dangFindings = {
  'dang-type-unsupported': {
    severity: 'error',
    title: 'Type the API cannot express',
    message: '{thing} has the type {type}, which modules cannot expose',
    hint: 'Use a named type, or make it private with `let`.',
    evidence: 'the Dang SDK, from source, not measured',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
