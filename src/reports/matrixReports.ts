import { findingsAt } from '../check/matrix/findingsAt.ts'
import type { Matrix, MatrixColumn } from '../check/matrix/matrix.ts'
import { type Finding, type FindingReport, partOf } from '../findings/index.ts'

/**
 * The findings of a matrix, each once with all the releases it is about, as the line formats take them (`formatText`,
 * `formatGithub`, `formatJunit`, `formatSarif`). Messages name the newest of those releases. Notes are left out.
 */
export function matrixReports(matrix: Matrix): readonly FindingReport[] {
  return matrix.columns.flatMap((column) => columnReports(matrix.releases, column))
}

interface Group {
  /** Place of the finding among those of the newest outcome that has it. */
  place: number
  readonly releases: number[]
}

function columnReports(
  releases: readonly string[],
  { module, engineVersion, outcomes }: MatrixColumn,
): readonly FindingReport[] {
  const groups = new Map<string, Group>()
  for (const [index, { findings }] of outcomes.entries()) {
    for (const [place, finding] of findings.entries()) {
      if (finding.severity === 'note') continue
      const key = `${finding.code} ${partOf(finding)}`
      const group = groups.get(key) ?? { place, releases: [] }
      group.place = place
      if (group.releases.at(-1) !== index) group.releases.push(index)
      groups.set(key, group)
    }
  }
  const file = module.file === undefined ? {} : { file: module.file }
  if (groups.size === 0) return [{ ...file, findings: [] }]
  const reports = new Map<string, { readonly last: number; readonly findings: Finding[] }>()
  for (const { place, releases: indices } of groups.values()) {
    const last = indices.at(-1)!
    const version = engineVersion === undefined ? '' : `, engineVersion ${engineVersion}`
    const target = `${rangesText(releases, indices)}${version}`
    const report = reports.get(target) ?? { last, findings: [] }
    report.findings.push(findingsAt(outcomes[last]!, releases[last]!)[place]!)
    reports.set(target, report)
  }
  // What reaches the newest engines matters most.
  const sorted = [...reports].sort(([, a], [, b]) => b.last - a.last)
  return sorted.map(([target, { findings }]) => ({ ...file, target, findings }))
}

/** `v0.9.7 to v0.18.10, v0.21.0`. */
export function rangesText(releases: readonly string[], indices: readonly number[]): string {
  const parts: string[] = []
  for (let start = 0; start < indices.length; ) {
    let end = start
    while (indices[end + 1] === indices[end]! + 1) end++
    const [from, to] = [releases[indices[start]!], releases[indices[end]!]]
    parts.push(from === to ? `${from}` : `${from} to ${to}`)
    start = end + 1
  }
  return parts.join(', ')
}
