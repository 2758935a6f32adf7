import type { Finding } from '../findings/index.ts'

/** What a change is for callers: what worked fails; it may come out otherwise; nothing they notice. */
export type ChangeClass = 'breaking' | 'risky' | 'safe'

/** A finding about a change: its message says what changed, its hint why that matters and what to do. */
export interface Change extends Finding {
  readonly class: ChangeClass
  /** JSON pointer into the old document; absent where the thing is new. */
  readonly before?: string
  /** JSON pointer into the new document; absent where the thing is gone. */
  readonly after?: string
}
