import type { Finding } from '../findings/index.ts'
import type { Typedefs } from '../typedefs/index.ts'

/** Findings about one document on one target, as ignore files and baselines take them. */
export interface KeyedFindings {
  readonly typedefs: Typedefs
  /** Absent where the findings are about no target. */
  readonly release?: string
  readonly findings: readonly Finding[]
}
