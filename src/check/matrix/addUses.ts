import type { Finding } from '../../findings/index.ts'
import type { Uses } from '../../languages/index.ts'
import { checkUses } from '../../uses/index.ts'
import type { Target } from '../../versions/index.ts'
import type { CheckStatus } from '../checkTypedefs.ts'
import { findingsAt } from './findingsAt.ts'
import type { MatrixOutcome } from './matrix.ts'

/**
 * Adds to an outcome what a target makes of the calls in the code: a module whose code calls what the engine does not have loads
 * and then fails. Outcomes that come out alike are shared, as those they are made of.
 */
export function addUses(uses: Uses | undefined): (outcome: MatrixOutcome, target: Target) => MatrixOutcome {
  if (uses === undefined) return (outcome) => outcome
  const shared = new Map<MatrixOutcome, Map<string, MatrixOutcome>>()
  // Calls of one thing fare alike: which things decide the class, and only a new class is looked at place by place.
  const calls = [...new Map(uses.calls.map((use) => [use.coordinate, use])).values()]
  return (outcome, target) => {
    const once = checkUses({ calls }, target)
    if (once.length === 0) return outcome
    const key = once.map(({ code, data }) => `${code} ${data['coordinate']}`).join('\n')
    let known = shared.get(outcome)
    if (known === undefined) {
      known = new Map()
      shared.set(outcome, known)
    }
    let merged = known.get(key)
    if (merged === undefined) {
      const { release, view } = target
      const found = checkUses(uses, target)
      merged = Object.freeze({
        status: statusWithUses(outcome.status, found),
        findings: Object.freeze([...findingsAt(outcome, release, view), ...found]),
        release,
        view,
      })
      known.set(key, merged)
    }
    return merged
  }
}

/** What a module comes to whose types come to `status`, given what was found about the calls in its code. */
export function statusWithUses(status: CheckStatus, found: readonly Finding[]): CheckStatus {
  const has = (severity: Finding['severity']): boolean => found.some((finding) => finding.severity === severity)
  if (status === 'refused') return status
  if (has('error')) return 'fails'
  return has('warning') && (status === 'native' || status === 'changed') ? 'lossy' : status
}
