import type { FindingReport } from '../findings/index.ts'
import { findingFormats } from './findingFormats.ts'
import type { Io } from './io.ts'
import { palette } from './palette.ts'

export const FORMATS: readonly string[] = findingFormats.map(({ name }) => name)

/** Prints findings where the format wants them: text to the error stream, what is for machines to standard output. Other formats are text. */
export function printFindings(io: Io, format: string, reports: readonly FindingReport[]): void {
  const { to, print } = findingFormats.find(({ name }) => name === format) ?? findingFormats[0]!
  const text = print(reports, palette(io.colour.err))
  if (to === 'err') io.err(text)
  else (to === 'verbatim' ? (io.verbatim ?? io) : io).out(text)
}
