import type { FindingCode } from '../../findings/index.ts'
import type { Span } from '../../versions/index.ts'
import type { CheckStatus } from '../checkTypedefs.ts'

/** What is accepted: that it loads at all, or that nothing is lost either. */
export type Wanted = 'loads' | 'lossless'

/** One thing that stands in the way of an older version. */
export interface Blocker {
  readonly code: FindingCode
  /** Where in the document; `''` is the whole of it. */
  readonly pointer: string
  readonly message: string
  readonly feature?: string
  /** What the code calls, where that is what stands in the way. */
  readonly coordinate?: string
  /** The dependency that stands in the way. */
  readonly dependency?: string
  readonly sourceMap?: { readonly filename: string; readonly line: number; readonly column: number }
}

/** How far down one can go by giving up what stands in the way. */
export interface LowerStep {
  /** The oldest version that is reached. */
  readonly to: string
  /** What has to go for it; on top of it, nothing. */
  readonly without: readonly Blocker[]
}

export interface MinVersion {
  /** Versions that are fine, as spans with gaps where there are any; none: no known version is. */
  readonly spans: readonly Span[]
  /** The oldest version from which on all are fine; absent where the newest one is not. */
  readonly oldest?: string
  /** Why not the one before `oldest`, or why none at all. */
  readonly reasons: readonly Blocker[]
  /** What would lower it, the smallest step first. */
  readonly lower: readonly LowerStep[]
  /** How the oldest fine version serves it. */
  readonly status?: CheckStatus
}
