import { readFileSync } from 'node:fs'
import type { Matrix, MatrixModule } from '../check/index.ts'
import { type FindingReport, formatText } from '../findings/index.ts'
import { findingKey } from '../ignore/index.ts'
import {
  formatMarkdown,
  leftOutNames,
  matrixJson,
  matrixReports,
  type PlaceFindings,
  printMatrix,
  type SourceText,
} from '../reports/index.ts'
import { type FailOptions, quieten } from './exitCode.ts'
import { foldReports } from './foldReports.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { palette } from './palette.ts'
import { placeFindings, sourceFile } from './placeFindings.ts'
import { printBeside, printFindings } from './printFindings.ts'

/** A matrix, and where each of its modules was read from. */
export interface MatrixColumns {
  readonly matrix: Matrix
  readonly modules: ReadonlyMap<MatrixModule, LoadedModule>
}

export interface MatrixOutput extends FailOptions {
  /** Why modules that were found are not in the matrix; among what is said beside it. */
  readonly leftOut?: readonly FindingReport[]
  readonly format: string
  readonly details?: boolean
  readonly keys?: boolean
  readonly quiet?: boolean
}

/** Prints a matrix and what is to be said beside it: text and Markdown keep that on the error stream, the other formats have it in them. */
export function printMatrixResult(
  io: Io,
  columns: MatrixColumns,
  beside: readonly FindingReport[],
  flags: MatrixOutput,
): void {
  const { format, details = false, keys = false, leftOut = [], quiet = false } = flags
  const { matrix } = columns
  const place = placesOf(io, columns)
  const reports = (): readonly FindingReport[] =>
    [...placedReports(io, columns, keys), ...beside].map((report) => ({
      ...report,
      findings: quieten(report.findings, flags),
    }))
  if (quiet && format === 'text') return printBeside(io, { ...flags, format }, foldReports(reports()))
  // The verdict is the last thing that is read.
  if ((format === 'text' || format === 'markdown') && beside.length > 0)
    io.err(formatText(beside, palette(io.colour.err)))
  switch (format) {
    case 'text': {
      const colours = palette(io.colour.out)
      if (keys) io.out(`${formatText(placedReports(io, columns, true), colours)}\n`)
      const options = { palette: colours, details: details && !keys, leftOut: leftOutNames(leftOut), place }
      return io.out(printMatrix(matrix, options))
    }
    case 'markdown':
      return io.out(formatMarkdown(matrix, { leftOut, place }))
    case 'json':
      return io.out(matrixJson(matrix, beside, leftOutNames(leftOut)))
    default:
      return printFindings(io, format, reports())
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

/** Findings with places from the current folder. */
export const placesOf =
  (io: Io, { modules }: MatrixColumns): PlaceFindings =>
  ({ module }, findings) =>
    placeFindings(io, modules.get(module)!)(findings)

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
