import type { FindingReport } from '../findings/index.ts'
import type { ExitCode, Io } from './io.ts'
import { printFindings } from './printFindings.ts'

const REFUSALS: ReadonlySet<string> = new Set(['module-version-too-new', 'module-version-removed'])

/** Says why there is nothing to work on: 1 where that is an engine's answer to the module, 2 where the input is no good. */
export function reportFailure(io: Io, format: string, report: FindingReport): ExitCode {
  printFindings(io, format, [report])
  return report.findings.every(({ code }) => REFUSALS.has(code)) ? 1 : 2
}
