import type { Severity } from './finding.ts'

/** One row of the findings table. `{hole}` in `message` and `hint` is filled from the finding's data. */
export interface FindingRow {
  readonly severity: Severity
  /** What `explain` prints as the headline; a few words a user understands. */
  readonly title: string
  readonly message: string
  readonly hint: string
  /** Where the rule comes from: an engine's behaviour, a recording, the format. */
  readonly evidence?: string
}
