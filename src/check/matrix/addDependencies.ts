import { createFinding } from '../../findings/index.ts'
import { isNewer, type Target } from '../../versions/index.ts'
import { findingsAt } from './findingsAt.ts'
import type { DependencyFloor, MatrixOutcome } from './matrix.ts'

/** Adds to an outcome what keeps the module's dependencies from loading: an engine loads a module with all of them or not at all. */
export function addDependencies(
  dependencies: readonly DependencyFloor[] = [],
): (outcome: MatrixOutcome, target: Target) => MatrixOutcome {
  return (outcome, { release, view }) => {
    const found = dependencies.flatMap(({ name, oldest, why = '' }) =>
      oldest === undefined || !isNewer(oldest, release)
        ? []
        : [createFinding('dependency-needs', '', { dependency: name, release, why })],
    )
    if (found.length === 0) return outcome
    const findings = Object.freeze([...findingsAt(outcome, release, view), ...found])
    return Object.freeze({ status: outcome.status === 'refused' ? 'refused' : 'fails', findings, release, view })
  }
}
