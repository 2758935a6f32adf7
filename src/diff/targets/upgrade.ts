import { type CheckStatus, checkTypedefs } from '../../check/checkTypedefs.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import { type FeatureId, featureTable, type Target } from '../../versions/index.ts'
import { type AttributedChange, attributeChanges } from './attributeChanges.ts'
import { type ApiDifference, diffApi } from './diffApi.ts'
import { diffShown, shownOn, type TargetDiffOptions } from './diffTargets.ts'

/** What happens to a module that goes from one target to another. */
export interface Upgrade {
  readonly from: { readonly release: string; readonly view: string; readonly status: CheckStatus }
  readonly to: { readonly release: string; readonly view: string; readonly status: CheckStatus }
  /** For callers, without an edit of the module; each with the release or engineVersion that brings it. */
  readonly changes: readonly AttributedChange[]
  /** What the module can say from now on, or no longer. */
  readonly features: { readonly gained: readonly FeatureId[]; readonly lost: readonly FeatureId[] }
  /** Parts of Dagger's API that the module's own code begins to see, or no longer sees. */
  readonly api: ApiDifference
}

/** "What happens if I bump engineVersion from X to Y", or the engine, or both. */
export function upgrade(typedefs: Typedefs, from: Target, to: Target, options: TargetDiffOptions = {}): Upgrade {
  const before = shownOn(checkTypedefs(typedefs, from))
  const after = shownOn(checkTypedefs(typedefs, to))
  const status = { before: before.status, after: after.status }
  const changes = attributeChanges(diffShown(before, after, options), typedefs, from, to, options)
  const ids = Object.keys(featureTable) as FeatureId[]
  return {
    from: { release: from.release, view: from.view, status: status.before },
    to: { release: to.release, view: to.view, status: status.after },
    changes,
    features: {
      gained: ids.filter((id) => to.supports(id) && !from.supports(id)),
      lost: ids.filter((id) => from.supports(id) && !to.supports(id)),
    },
    api: diffApi(from, to),
  }
}
