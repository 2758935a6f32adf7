import { apiHistory } from './apiHistory.ts'
import { releaseBehaves } from './behaves.ts'
import type { BehaviourId } from './behaviours/index.ts'
import { cliFlags } from './cliFlags.ts'
import { apiEntry } from './coordinates.ts'
import { featureTable } from './features.ts'
import type { IntrospectedApi } from './introspectedApi.ts'
import { releaseIndex } from './releases.ts'
import { spansHoldRelease, spansHoldView } from './spans.ts'
import type { FeatureId, Target, TargetSource } from './types.ts'

/** Release and view, decided. */
export interface TargetOrigin {
  readonly release: string
  readonly resolved: string
  readonly view: string
  readonly releaseSource: TargetSource
  readonly viewSource: TargetSource
  readonly api?: IntrospectedApi | undefined
}

/** The target of a release whose rules are known: answers from the tables, or, where there is one, the introspection. */
export function buildTarget(origin: TargetOrigin): Target {
  const { release, resolved, view, releaseSource, viewSource, api } = origin
  const index = releaseIndex(resolved)!
  const supported = new Map<FeatureId, boolean>()
  const behaviours = new Map<BehaviourId, boolean>()

  const has = (coordinate: string): boolean => {
    if (api !== undefined) return api.has(coordinate)
    const entry = apiEntry(coordinate)
    return entry !== undefined && spansHoldRelease(entry.spans, index)
  }
  const releaseSupports = (id: FeatureId): boolean => {
    const row = featureTable[id]
    const first = row.coordinates[0]
    // What a view hides from the introspection may still be in the engine.
    if (api === undefined || first === undefined || !spansHoldView(row.views, view)) {
      return spansHoldRelease(row.releases, index)
    }
    return api.has(first)
  }
  return Object.freeze({
    release,
    view,
    releaseSource: Object.freeze({ ...releaseSource }),
    viewSource: Object.freeze({ ...viewSource }),
    resolvedRelease: resolved,
    releaseSupports,
    supports(id: FeatureId): boolean {
      let answer = supported.get(id)
      if (answer === undefined) {
        answer = spansHoldView(featureTable[id].views, view) && releaseSupports(id)
        supported.set(id, answer)
      }
      return answer
    },
    behaves(id: BehaviourId): boolean {
      let answer = behaviours.get(id)
      if (answer === undefined) {
        answer = releaseBehaves(id, resolved, view)
        behaviours.set(id, answer)
      }
      return answer
    },
    has,
    coreType(name: string) {
      if (api !== undefined) return api.kind(name)
      const kinds = apiHistory().get(name)?.kinds
      if (kinds === undefined || !spansHoldRelease(kinds, index)) return undefined
      return kinds.findLast(({ since }) => releaseIndex(since)! <= index)?.kind
    },
    hasCliFlag: (flag: string) => Object.hasOwn(cliFlags, flag) && spansHoldRelease(cliFlags[flag]!, index),
  })
}
