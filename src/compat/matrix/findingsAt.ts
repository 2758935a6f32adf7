import { createFinding, type Finding } from '../../findings/index.ts'
import type { MatrixOutcome } from './matrix.ts'

/** The findings of a shared outcome as another of its targets has them: the same, but for the names of release and view. */
export function findingsAt(outcome: MatrixOutcome, release: string, view: string): readonly Finding[] {
  if (outcome.release === release && outcome.view === view) return outcome.findings
  return outcome.findings.map((finding) => {
    const data = { ...finding.data }
    if (data['release'] === outcome.release) data['release'] = release
    if (data['view'] === outcome.view) data['view'] = view
    const { message, hint } = createFinding(finding.code, finding.pointer, data as never)
    return Object.freeze({ ...finding, message, hint, data })
  })
}
