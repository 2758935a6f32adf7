import type { Finding } from '../finding.ts'

/** Findings about one document on one target, with what a reader has to know to place them. */
export interface FindingReport {
  /** The input as the user named it; `-` for standard input, absent for what is no document. */
  readonly file?: string
  /** `v0.18.10` or `v0.21.8, view v0.18.10`; absent where findings are about no target. */
  readonly target?: string
  readonly findings: readonly Finding[]
}

/** `src/index.ts:12:3`, else `typedefs.json:4:7`, else the file with the JSON pointer; empty for findings about no document. */
export function placeOf(finding: Finding, file: string | undefined): string {
  if (finding.sourceMap) return `${finding.sourceMap.filename}:${finding.sourceMap.line}:${finding.sourceMap.column}`
  if (file === undefined && finding.location === undefined && finding.pointer === '') return ''
  const name = file ?? '-'
  if (finding.location) return `${name}:${finding.location.line}:${finding.location.column}`
  return finding.pointer === '' ? name : `${name}#${finding.pointer}`
}

/** How many findings of each severity there are. */
export function countSeverities(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0, note: 0 }
  for (const finding of findings) counts[finding.severity]++
  return counts
}
