import type { Finding, FindingReport } from '../../findings/index.ts'
import { type EvidenceKind, evidenceOfFinding } from '../../versions/index.ts'

/** A finding with how well it is known. */
export const withEvidence = ({ code, severity, ...rest }: Finding): Finding & { readonly evidence: EvidenceKind } => ({
  code,
  severity,
  evidence: evidenceOfFinding({ code, ...rest }),
  ...rest,
})

export const reportsWithEvidence = (reports: readonly FindingReport[]): readonly FindingReport[] =>
  reports.map(({ findings, ...report }) => ({ ...report, findings: findings.map(withEvidence) }))

/** Findings for programs. */
export const findingsJson = (reports: readonly FindingReport[]): string =>
  `${JSON.stringify({ reports: reportsWithEvidence(reports) }, null, 2)}\n`
