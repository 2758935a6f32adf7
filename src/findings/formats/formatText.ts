import type { Finding } from '../finding.ts'
import { engineSays } from './engineSays.ts'
import { printable } from './printable.ts'
import { countSeverities, type FindingReport, placeOf } from './report.ts'

/** Colours for severities and quiet parts; `plain` for pipes. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
  readonly good: (text: string) => string
}

const same = (text: string): string => text
export const plain: Palette = { error: same, warning: same, info: same, dim: same, bold: same, good: same }

/** One line: `file:line:column  severity  message. Way out.  [code]`, with the engine's own words after it. */
export function formatFinding(finding: Finding, file: string | undefined, palette: Palette = plain): string {
  const colour = finding.severity === 'note' ? palette.dim : palette[finding.severity]
  const engine = printable(engineSays(finding))
  const place = printable(placeOf(finding, file))
  const severity = colour(finding.severity.padEnd(7))
  return `${place === '' ? '' : `${palette.dim(place)}  `}${severity}  ${printable(finding.message)}.${engine} ${palette.dim(printable(finding.hint))}  ${palette.dim(`[${finding.code}]`)}`
}

/** All findings, a line each, under a heading for each target if there are several; those about no target stand alone. Summary last. */
export function formatText(reports: readonly FindingReport[], palette: Palette = plain): string {
  const lines: string[] = []
  const several = reports.filter(({ target }) => target !== undefined).length > 1
  for (const { file, target, findings } of reports) {
    if (several && target !== undefined && findings.length > 0)
      lines.push(palette.bold(printable([file, target].filter(Boolean).join(' on '))))
    for (const finding of findings) lines.push(formatFinding(finding, file, palette))
  }
  lines.push(summarize(reports.flatMap((report) => report.findings)))
  return `${lines.join('\n')}\n`
}

/** `2 errors, 1 warning`; `nothing to report` for none. */
export function summarize(findings: readonly Finding[]): string {
  const counts = countSeverities(findings)
  const parts = (['error', 'warning', 'info', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 || severity === 'info' ? '' : 's'}`)
  return parts.length === 0 ? 'nothing to report' : parts.join(', ')
}
