import type { CachePolicy, FunctionTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'

/** How long results are kept: longer may hand callers an old one. A function without a policy follows the engineVersion. */
export function diffCaching(context: DiffContext, before: FunctionTypedef, after: FunctionTypedef, spot: Spot): void {
  const data = { thing: spot.title, before: text(before.cachePolicy), after: text(after.cachePolicy) }
  if (data.before === data.after) return
  report(context, rank(after.cachePolicy) < rank(before.cachePolicy) ? 'cached-less' : 'cached-more', spot, data)
}

const RANKS = { Never: 0, PerSession: 1, Default: 2 } as const

const rank = (policy: CachePolicy | undefined): number => RANKS[policy?.policy ?? 'Default']

function text(policy: CachePolicy | undefined): string {
  switch (policy?.policy) {
    case 'Never':
      return 'never'
    case 'PerSession':
      return 'per session'
    default:
      return policy?.timeToLive === undefined ? 'by default' : `for ${policy.timeToLive}`
  }
}
