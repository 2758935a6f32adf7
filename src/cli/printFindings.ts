import { type FindingReport, formatGithub, formatJunit, formatText } from '../findings/index.ts'
import type { Io } from './io.ts'
import { palette } from './palette.ts'

export const FORMATS = ['text', 'json', 'github', 'junit'] as const
export type Format = (typeof FORMATS)[number]

/** Prints findings where the format wants them: text to the error stream, everything that is for machines to standard output. */
export function printFindings(io: Io, format: Format, reports: readonly FindingReport[]): void {
  switch (format) {
    case 'text':
      return io.err(formatText(reports, palette(io.colour.err)))
    case 'json':
      return io.out(`${JSON.stringify({ reports }, null, 2)}\n`)
    case 'github':
      return (io.verbatim ?? io).out(formatGithub(reports))
    case 'junit':
      return io.out(formatJunit(reports))
  }
}
