import { type BehaviourId, type BehaviourRow, behaviourTable } from './behaviours/index.ts'
import { releaseIndex } from './releases.ts'
import { spansHoldRelease, spansHoldView } from './spans.ts'

/** Does a known release behave so for a module of that view? */
export function releaseBehaves(behaviour: BehaviourId, release: string, view: string): boolean {
  const row: BehaviourRow = behaviourTable[behaviour]
  const index = releaseIndex(release)
  return index !== undefined && spansHoldRelease(row.releases, index) && spansHoldView(row.views, view)
}
