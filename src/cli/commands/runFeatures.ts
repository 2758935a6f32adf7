import { describeSpans, type EvidenceKind, featureTable } from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { table } from '../table.ts'

export function runFeatures(io: Io, json: boolean, kind?: EvidenceKind): ExitCode {
  const features = Object.entries(featureTable).filter(([, row]) => kind === undefined || row.evidenceKind === kind)
  if (json) {
    io.out(`${JSON.stringify(Object.fromEntries(features), null, 2)}\n`)
    return 0
  }
  const { bold, dim } = palette(io.colour.out)
  const rows = features.map(([id, row]) => [
    bold(id),
    `engine ${describeSpans(row.releases)}${row.views ? `, engineVersion ${describeSpans(row.views)}` : ''}`,
    dim(row.belowText),
  ])
  io.out(table([['FEATURE', 'SINCE', 'BELOW'].map(dim), ...rows]))
  return 0
}
