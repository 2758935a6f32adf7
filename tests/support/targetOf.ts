import { createTarget } from '../../src/versions/index.ts'
import type { Target } from '../../src/versions/types.ts'

/** The target of a known release and view (the release's own if none is given); throws where there is none. */
export function targetOf(release: string, view?: string): Target {
  const result = createTarget({ release, view })
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.message).join('\n'))
  return result.target
}
