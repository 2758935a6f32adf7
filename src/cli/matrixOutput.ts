import { readFileSync } from 'node:fs'
import type { Matrix, MatrixModule } from '../check/index.ts'
import { type FindingReport, formatGithub, formatJunit, formatText } from '../findings/index.ts'
import { findingKey } from '../ignore/index.ts'
import { packageVersion } from '../packageVersion.ts'
import {
  formatMarkdown,
  formatSarif,
  matrixJson,
  matrixReports,
  printMatrix,
  type SourceText,
} from '../reports/index.ts'
import type { MatrixFormat } from './compatOptions.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { palette } from './palette.ts'
import { placeFindings, sourceFile } from './placeFindings.ts'

/** A matrix, and where each of its modules was read from. */
export interface MatrixColumns {
  readonly matrix: Matrix
  readonly modules: ReadonlyMap<MatrixModule, LoadedModule>
}

export interface MatrixOutput {
  readonly format: MatrixFormat
  readonly details?: boolean
  readonly keys?: boolean
}

/** Prints a matrix and what is to be said beside it: text and Markdown keep that on the error stream, the other formats have it in them. */
export function printMatrixResult(
  io: Io,
  columns: MatrixColumns,
  beside: readonly FindingReport[],
  { format, details = false, keys = false }: MatrixOutput,
): void {
  const { matrix } = columns
  const reports = (): readonly FindingReport[] => [...placedReports(io, columns, keys), ...beside]
  switch (format) {
    case 'text':
      io.out(printMatrix(matrix, { palette: palette(io.colour.out), details: details && !keys }))
      if (keys) io.out(`\n${formatText(placedReports(io, columns, true), palette(io.colour.out))}`)
      break
    case 'markdown':
      io.out(formatMarkdown(matrix))
      break
    case 'json':
      return io.out(matrixJson(matrix, beside))
    case 'github':
      return (io.verbatim ?? io).out(formatGithub(reports()))
    case 'junit':
      return io.out(formatJunit(reports()))
    case 'sarif':
      return io.out(formatSarif(reports(), packageVersion))
  }
  if (beside.length > 0) io.err(formatText(beside, palette(io.colour.err)))
}

/** Prints findings where there is no matrix, in the form that was asked for. */
export function printReports(io: Io, format: MatrixFormat, reports: readonly FindingReport[]): void {
  switch (format) {
    case 'json':
      return io.out(`${JSON.stringify({ reports }, null, 2)}\n`)
    case 'github':
      return (io.verbatim ?? io).out(formatGithub(reports))
    case 'junit':
      return io.out(formatJunit(reports))
    case 'sarif':
      return io.out(formatSarif(reports, packageVersion))
    default:
      return io.err(formatText(reports, palette(io.colour.err)))
  }
}

function placedReports(io: Io, { matrix, modules }: MatrixColumns, keys: boolean): readonly FindingReport[] {
  return matrix.columns.flatMap((column) => {
    const module = modules.get(column.module)!
    const place = placeFindings(io, module)
    return matrixReports({ ...matrix, columns: [column] }).map((report) => ({
      ...report,
      findings: place(report.findings).map((finding) =>
        keys ? { ...finding, hint: `${finding.hint} Key: ${findingKey(finding, module.typedefs)}` } : finding,
      ),
    }))
  })
}

/** The sources of the modules, for excerpts. */
export function sourceTextOf({ modules }: MatrixColumns): SourceText {
  const known = new Map<string, string | undefined>()
  return ({ module }, filename) => {
    const loaded = modules.get(module)
    const file = loaded && sourceFile(loaded, filename)
    if (file === undefined) return undefined
    if (!known.has(file)) known.set(file, readText(file))
    return known.get(file)
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
