import type { MatrixRow } from '../../check/matrix/foldMatrix.ts'
import type { Matrix } from '../../check/matrix/matrix.ts'
import { type Verdict, verdictOf } from '../../check/matrix/verdict.ts'
import { formatFinding, type Palette, plain } from '../../findings/index.ts'
import { safeLine } from '../../text/safeText.ts'
import { table } from '../../text/table.ts'
import { columnName } from '../columnName.ts'
import { matrixReports } from '../matrixReports.ts'
import {
  brokenModules,
  type CellStatus,
  documentOf,
  type ModuleRows,
  moduleRows,
  type PlaceFindings,
} from '../moduleRows.ts'
import { verdictText } from '../verdictText.ts'

export interface PrintMatrixOptions {
  readonly palette?: Palette
  /** Every finding of every module below the grid. */
  readonly details?: boolean
  /** Modules that could not be looked at. */
  readonly leftOut?: readonly string[]
  readonly place?: PlaceFindings
}

/** A sign for each status, where there is no room for words. */
const SIGNS: Readonly<Record<CellStatus, string>> = {
  native: '.',
  changed: '~',
  lossy: '-',
  refused: 'R',
  fails: 'F',
  unknown: '?',
}

/** As many ranges as can have words below them. */
const WIDEST = 8

/**
 * The grid as text: a row for each module, a column for each range of releases where nothing changes; then why what does not load
 * does not, and the verdict in a sentence.
 */
export function printMatrix(matrix: Matrix, options: PrintMatrixOptions = {}): string {
  const { palette = plain, details = false, leftOut = [], place = (_, findings) => findings } = options
  const verdict = verdictOf(matrix, leftOut)
  return [
    grid(moduleRows(matrix), palette),
    broken(verdict, place, palette),
    details ? matrix.columns.map((column) => printDetails(matrix, column, place, palette)).join('') : '',
    `\n${palette.bold(verdictText(verdict))}\n`,
  ].join('')
}

/** `v0.18.10 to v0.19.5 (12)`, or the one release. */
export const rangeOf = ({ from, to, releases }: MatrixRow): string =>
  from === to ? from : `${from} to ${to} (${releases.length})`

function grid({ ranges, rows, counted }: ModuleRows, palette: Palette): string {
  const colours: Readonly<Record<CellStatus, (text: string) => string>> = {
    native: palette.good,
    changed: palette.good,
    lossy: palette.warning,
    refused: palette.error,
    fails: palette.error,
    unknown: palette.warning,
  }
  const signs = ranges.length > WIDEST
  const body = rows.map(({ name, path, cells }) => [
    palette.bold(safeLine(name)),
    safeLine(path),
    ...cells.map(({ status, count }) => {
      if (signs) return colours[status](SIGNS[status])
      return `${colours[status](status)}${counted && count > 0 ? palette.dim(` ${count}`) : ''}`
    }),
  ])
  if (signs) {
    const heads = ['module', 'path', ...ranges.map((_, i) => palette.bold(`${i + 1}`))]
    const keys = ranges.map((range, i) => [palette.bold(`${i + 1}`.padStart(2)), rangeOf(range)])
    const legend = Object.entries(SIGNS).map(([status, sign]) => `${sign} ${status}`)
    return `${table([heads, ...body])}\n${table(keys)}\n${legend.join('   ')}\n`
  }
  const from = ['module', 'path', ...ranges.map((range) => palette.bold(range.from))]
  const to = ['', '', ...ranges.map((range) => (range.from === range.to ? '' : `to ${range.to}`))]
  return table(ranges.some((range) => range.from !== range.to) ? [from, to, ...body] : [from, ...body])
}

function broken(verdict: Verdict, place: PlaceFindings, palette: Palette): string {
  const { broken, newer } = brokenModules(verdict, place)
  const modules = broken.map(({ name, path, document, fate, reasons }) => {
    const where = path === '' ? '' : palette.dim(`  ${safeLine(path)}`)
    const lines = reasons.map(({ finding, file, on }) => {
      const said = formatFinding(finding, documentOf(finding, file, document), palette)
      return `  ${palette.dim(on)}  ${said}\n`
    })
    return `\n${palette.bold(safeLine(name))} ${fate}${where}\n${lines.join('')}`
  })
  const older = table([...newer].map(([release, names]) => [`  ${release}`, names.map(safeLine).join(', ')]))
  return [
    ...modules,
    older === '' ? '' : `\n${palette.bold('Need the engine of their own engineVersion')}\n${older}`,
  ].join('')
}

function printDetails(
  matrix: Matrix,
  column: Matrix['columns'][number],
  place: PlaceFindings,
  palette: Palette,
): string {
  const reports = matrixReports({ ...matrix, columns: [column] }).filter(({ findings }) => findings.length > 0)
  const lines = reports.map(({ target = '', findings }) => {
    const shown = place(column, findings).map((one) => `    ${formatFinding(one, column.module.file, palette)}\n`)
    return `  ${palette.dim(target)}\n${shown.join('')}`
  })
  return lines.length === 0 ? '' : `\n${palette.bold(safeLine(columnName(column)))}\n${lines.join('')}`
}
