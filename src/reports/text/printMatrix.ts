import type { CheckStatus } from '../../check/checkTypedefs.ts'
import { findingsAt } from '../../check/matrix/findingsAt.ts'
import { foldMatrix, type MatrixRow } from '../../check/matrix/foldMatrix.ts'
import type { Matrix, MatrixColumn } from '../../check/matrix/matrix.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { table } from '../../text/table.ts'
import { columnName } from '../columnName.ts'

export interface PrintMatrixOptions {
  readonly palette?: Palette
  /** Every finding of every row below the grid. */
  readonly details?: boolean
}

/** The grid as text: a row for each range of releases where nothing changes, a column for each module; then the counts. */
export function printMatrix(matrix: Matrix, { palette = plain, details = false }: PrintMatrixOptions = {}): string {
  const rows = foldMatrix(matrix)
  const colours: Readonly<Record<CheckStatus, (text: string) => string>> = {
    native: palette.good,
    changed: palette.good,
    lossy: palette.warning,
    refused: palette.error,
    fails: palette.error,
  }
  const heading = ['engine', ...matrix.columns.map((column) => palette.bold(columnName(column)))]
  const body = rows.map((row) => [
    palette.bold(rangeOf(row)),
    ...row.outcomes.map(({ status, findings }) => {
      const count = findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length
      return `${colours[status](status)}${count > 0 ? palette.dim(` ${count}`) : ''}`
    }),
  ])
  const text = `${table([heading, ...body])}\n${countText(matrix)}\n`
  return details ? text + rows.map((row) => printRow(row, matrix.columns, palette)).join('') : text
}

/** `v0.18.10 to v0.19.5 (12)`, or the one release. */
export const rangeOf = ({ from, to, releases }: MatrixRow): string =>
  from === to ? from : `${from} to ${to} (${releases.length})`

function printRow(row: MatrixRow, columns: readonly MatrixColumn[], palette: Palette): string {
  const lines = row.outcomes.flatMap((outcome, i) => {
    const { status } = outcome
    const shown = findingsAt(outcome, row.to).filter(({ severity }) => severity !== 'note')
    if (shown.length === 0) return []
    const head = `  ${columnName(columns[i]!)}  ${palette.dim(status)}`
    return [
      head,
      ...shown.map(
        ({ severity, pointer, message }) => `    ${severity.padEnd(7)}  ${palette.dim(pointer)}  ${message}`,
      ),
    ]
  })
  return lines.length === 0 ? '' : `\n${palette.bold(rangeOf(row))}\n${lines.join('\n')}\n`
}

function countText({ columns, releases }: Matrix): string {
  const counts = new Map<CheckStatus, number>()
  for (const { outcomes } of columns)
    for (const { status } of outcomes) counts.set(status, (counts.get(status) ?? 0) + 1)
  const order: readonly CheckStatus[] = ['native', 'changed', 'lossy', 'refused', 'fails']
  const parts = order.flatMap((status) => (counts.has(status) ? [`${counts.get(status)} ${status}`] : []))
  const modules = new Set(columns.map(({ module }) => module)).size
  return `${modules} module${modules === 1 ? '' : 's'} on ${releases.length} release${releases.length === 1 ? '' : 's'}: ${parts.join(', ')}`
}
