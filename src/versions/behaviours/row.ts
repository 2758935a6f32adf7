import type { ReleaseSpan } from '../releases.ts'
import type { Evidence, Span } from '../types.ts'

/** One thing engines do without being asked. Asked for by id: `target.behaves('duplicates-replace')`. */
export interface BehaviourRow extends Evidence {
  /** What the engine does while the behaviour is on, as a sentence. */
  readonly title: string
  /** Releases that behave so; the v1.0.0 betas 1-3 were cut before some of v0.21.5-v0.21.7, so spans have gaps. */
  readonly releases: readonly ReleaseSpan[]
  /** Views that behave so; absent: all. */
  readonly views?: readonly Span[]
}
