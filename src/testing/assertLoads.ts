import { checkTypedefs } from '../check/checkTypedefs.ts'
import { findingKey } from '../ignore/findingKey.ts'
import { matchesWildcard } from '../text/matchesWildcard.ts'
import type { Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import { fail } from './fail.ts'

/** That it loads at all, or that nothing is lost either. */
export type Wanted = 'loads' | 'lossless'

/** Fails unless the module loads on the target, with the findings that stand in the way. */
export function assertLoads(
  typedefs: Typedefs,
  target: Target,
  options: { readonly wanted?: Wanted; readonly ignore?: readonly string[] } = {},
): void {
  const { wanted = 'loads', ignore = [] } = options
  const inTheWay = checkTypedefs(typedefs, target).findings.filter((finding) => {
    if (finding.severity !== 'error' && (finding.severity !== 'warning' || wanted === 'loads')) return false
    const key = findingKey(finding, typedefs)
    return !ignore.some((pattern) => matchesWildcard(pattern, key))
  })
  if (inTheWay.length === 0) return
  const verb = wanted === 'loads' ? 'does not load' : 'loses something'
  fail(`Module ${typedefs.name} ${verb} on engine ${target.release} with engineVersion ${target.view}`, inTheWay)
}
