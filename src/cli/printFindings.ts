import type { FindingReport } from '../findings/index.ts'
import { type FailOptions, quieten } from './exitCode.ts'
import { findingFormats } from './findingFormats.ts'
import type { Io } from './io.ts'
import { palette } from './palette.ts'

export const FORMATS: readonly string[] = findingFormats.map(({ name }) => name)

/** Options of a verb whose own result is not findings. */
export interface BesideResult extends FailOptions {
  readonly format: string
  readonly quiet?: boolean
  /** Where the result goes; absent: to standard output. */
  readonly output?: string | undefined
}

/** Prints findings where the format wants them: text to the error stream, what is for machines to standard output. Other formats are text. */
export function printFindings(io: Io, format: string, reports: readonly FindingReport[]): void {
  const { to, text } = inFormat(io, format, reports)
  if (to === 'err') io.err(text)
  else (to === 'verbatim' ? (io.verbatim ?? io) : io).out(text)
}

/** Prints what is to be said next to a result: on the error stream in every format, where standard output has the result. */
export function printBeside(io: Io, flags: BesideResult, reports: readonly FindingReport[]): void {
  const shown = reports.map((report) => ({ ...report, findings: quieten(report.findings, flags) }))
  if (flags.format === 'text' && shown.every(({ findings }) => findings.length === 0)) return
  if (flags.output !== undefined) return printFindings(io, flags.format, shown)
  const { to, text } = inFormat(io, flags.format, shown)
  ;(to === 'verbatim' ? (io.verbatim ?? io) : io).err(text)
}

function inFormat(io: Io, format: string, reports: readonly FindingReport[]) {
  const { to, print } = findingFormats.find(({ name }) => name === format) ?? findingFormats[0]!
  return { to, text: print(reports, palette(io.colour.err)) }
}
