import { type Finding, formatFinding } from '../findings/index.ts'

/** Findings where a caller can only be told by an exception, as by the Dagger client whose values are returned. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => formatFinding(finding, undefined)).join('\n'))
    this.name = 'FindingsError'
    this.findings = findings
  }
}
