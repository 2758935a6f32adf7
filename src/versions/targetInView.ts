import { releaseBehaves } from './behaves.ts'
import type { BehaviourId } from './behaviours/index.ts'
import { featureTable } from './features.ts'
import { spansHoldView } from './spans.ts'
import type { FeatureId, Target } from './types.ts'

const aboveAll = 'v999999.0.0'
const kept = 64
const inViews = new WeakMap<Target, Map<string, Target>>()

/**
 * The same engine as a call sees it that records a view of its own in an ID.
 *
 * The view is taken as written, as engines do: no base version is made of it (`v0.18.11-dev` comes before v0.18.11), what
 * is no version comes before all, and `""` is the newest view or an old one by release (recording recipe-variants).
 */
export function targetInView(target: Target, recordedView: string): Target {
  const view = recordedView === '' && target.behaves('empty-view-is-newest') ? aboveAll : recordedView
  if (view === target.view) return target
  let views = inViews.get(target)
  if (views === undefined) {
    views = new Map()
    inViews.set(target, views)
  }
  let other = views.get(view)
  if (other === undefined) {
    other = Object.freeze({
      ...target,
      view,
      supports: (id: FeatureId) => target.releaseSupports(id) && spansHoldView(featureTable[id].views, view),
      behaves: (id: BehaviourId) => releaseBehaves(id, target.resolvedRelease, view),
    })
    if (views.size >= kept) views.clear()
    views.set(view, other)
  }
  return other
}
