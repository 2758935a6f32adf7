import type { Finding } from '../../findings/index.ts'

const placeOf = ({ sourceMap }: Finding): string =>
  sourceMap === undefined ? '' : JSON.stringify([sourceMap.filename, sourceMap.line, sourceMap.column])

/** By file, line and column, each problem once: a type that is used twice is looked at twice. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const distinct = new Map(findings.map((finding) => [`${placeOf(finding)}${finding.code}${finding.message}`, finding]))
  return [...distinct.values()].sort((a, b) => {
    const [first, second] = [a.sourceMap, b.sourceMap]
    if (first === undefined || second === undefined) return Number(first !== undefined) - Number(second !== undefined)
    if (first.filename !== second.filename) return first.filename < second.filename ? -1 : 1
    return first.line - second.line || first.column - second.column
  })
}
