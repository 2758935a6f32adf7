import { createFinding, type Finding } from '../../findings/index.ts'
import { baseVersion } from '../../versions/index.ts'
import type { MatrixOutcome } from './matrix.ts'

/**
 * The findings of a shared outcome as another of its targets has them: the same, but for the names of release and view.
 *
 * @param view where it is left out, and the outcome's view is its release's own, so is this one
 */
export function findingsAt(
  outcome: MatrixOutcome,
  release: string,
  view: string = outcome.view === baseVersion(outcome.release) ? baseVersion(release) : outcome.view,
): readonly Finding[] {
  if (outcome.release === release && outcome.view === view) return outcome.findings
  return outcome.findings.map((finding) => {
    const data = { ...finding.data }
    if (data['release'] === outcome.release) data['release'] = release
    if (data['view'] === outcome.view) data['view'] = view
    const { message, hint } = createFinding(finding.code, finding.pointer, data as never)
    return Object.freeze({ ...finding, message, hint, data })
  })
}
