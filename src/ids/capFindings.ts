import { createFinding, type Finding, type FindingCode, findingTable } from '../findings/index.ts'

const SHOWN = 10

/** The first ten findings of each code, and how many more there are: a damaged ID can have one for every call. */
export function capFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<FindingCode, number>()
  const shown: Finding[] = []
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + 1
    counts.set(finding.code, count)
    if (count <= SHOWN) shown.push(finding)
  }
  for (const [code, count] of counts) {
    if (count > SHOWN)
      shown.push(createFinding('id-more', '', { count: count - SHOWN, title: findingTable[code].title }))
  }
  return shown
}
