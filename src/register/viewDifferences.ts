import { callText } from '../emit/callText.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Plan, Translation } from '../plan/plan.ts'
import { capitalize } from '../text/capitalize.ts'
import { describePointer, nearestSourceMap } from '../typedefs/index.ts'
import { targetInView } from '../versions/index.ts'
import type { FeatureId } from '../versions/types.ts'

// What the view decides about a call that records one.
const DECIDED: Readonly<Record<string, FeatureId>> = {
  withEnumMember: 'enum-members',
  withAgent: 'agents',
  withCollection: 'collections',
}

/**
 * The calls that a session of another view would take otherwise than the plan means them.
 *
 * Finding: `session-view-differs`, once for each enum and each function. Source: measured §1 and §8 (the caller's view decides).
 */
export function viewDifferences({ typedefs, target }: Translation, plan: Plan, sessionView: string): Finding[] {
  const meanings = new Map<string, boolean>()
  const means = (view: string, feature: FeatureId): boolean => {
    const key = `${feature} ${view}`
    let answer = meanings.get(key)
    if (answer === undefined) {
      answer = targetInView(target, view).supports(feature)
      meanings.set(key, answer)
    }
    return answer
  }
  const told = new Set<string>()
  const findings: Finding[] = []
  for (const call of plan.calls) {
    const feature = DECIDED[call.field]
    if (call.view === undefined || feature === undefined || means(call.view, feature) === means(sessionView, feature))
      continue
    const pointer = (call.origins[0] ?? '').replace(/\/members\/\d+$|\/agent$|\/collection$/, '')
    if (told.has(pointer)) continue
    told.add(pointer)
    const sourceMap = nearestSourceMap(typedefs, pointer)
    const thing = describePointer(typedefs, pointer)
    const data = {
      thing: capitalize(thing),
      call: callText(call),
      view: call.view,
      sessionView,
    }
    findings.push(
      createFinding('session-view-differs', pointer, data, { stage: 'builder', ...(sourceMap ? { sourceMap } : {}) }),
    )
  }
  return findings
}
