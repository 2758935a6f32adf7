import type { FindingCode, FindingData } from '../findings/index.ts'
import type { SourceMap, Typedefs } from '../typedefs/types.ts'
import type { Target } from '../versions/index.ts'
import type { Change } from './change.ts'
import { type ChangePlace, createChange } from './createChange.ts'
import type { EnumUses } from './enumUses.ts'

/** What the rules of one comparison share. */
export interface DiffContext {
  readonly before: Typedefs
  readonly after: Typedefs
  /** Whose rules make names out of names. */
  readonly target: Target
  /** Enums that callers get as results, in the new document. */
  readonly resultEnums: EnumUses
  readonly changes: Change[]
}

/** Where a compared part is, and what to call it. */
export interface Spot extends ChangePlace {
  /** For messages: `Function greet of Hello`. */
  readonly title: string
  readonly sourceMap?: SourceMap | undefined
}

export function report<Code extends FindingCode>(
  context: DiffContext,
  code: Code,
  spot: Spot,
  data: FindingData<Code>,
): void {
  const place = spot.sourceMap === undefined ? {} : { sourceMap: spot.sourceMap }
  context.changes.push(createChange(code, spot, data, place))
}
