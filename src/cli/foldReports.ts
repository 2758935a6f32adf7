import { type Finding, type FindingReport, partOf } from '../findings/index.ts'

/** Neighbouring reports that say the same about the same parts made one, with the words of the last: its release is in them. */
export function foldReports(reports: readonly FindingReport[]): readonly FindingReport[] {
  const folded: { report: FindingReport; first: string | undefined; says: string }[] = []
  for (const report of reports) {
    const says = `${report.file} ${report.target === undefined} ${report.findings.map(keyOf).join()}`
    const before = folded.at(-1)
    if (before?.says === says && report.target !== undefined) before.report = report
    else folded.push({ report, first: report.target, says })
  }
  return folded.map(({ report, first }) =>
    first === undefined || first === report.target ? report : { ...report, target: `${first} … ${report.target}` },
  )
}

const keyOf = (finding: Finding): string => `${finding.code}@${partOf(finding)}`
