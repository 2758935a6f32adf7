import type { CheckStatus } from '../../check/checkTypedefs.ts'
import { foldMatrix } from '../../check/matrix/foldMatrix.ts'
import type { Matrix } from '../../check/matrix/matrix.ts'
import { columnName } from '../columnName.ts'
import { axis, rowLabel } from './axis.ts'
import { escapeHtml } from './escapeHtml.ts'

const ROW = 22
const HEIGHTS: Readonly<Record<CheckStatus, number>> = { native: 18, changed: 14, lossy: 10, refused: 6, fails: 3 }

/** The matrix as a picture: a row for each module, a bar for each range of releases, the higher the better. The table below it says the same. */
export function matrixPicture(matrix: Matrix): string {
  const at = axis(matrix.releases)
  const rows = matrix.columns.map((column, i) => {
    const bottom = (i + 1) * ROW - 2
    const name = columnName(column)
    let index = 0
    const bars = foldMatrix({ releases: matrix.releases, columns: [column] }, 'status').map((row) => {
      const { status } = row.outcomes[0]!
      const [from, to] = [at.x(index), at.x(index + row.releases.length)]
      index += row.releases.length
      const height = HEIGHTS[status]
      const range = row.from === row.to ? row.from : `${row.from} to ${row.to}`
      const title = `<title>${escapeHtml(`${name} on ${range}: ${status}`)}</title>`
      const width = Math.round((to - from - 0.6) * 10) / 10
      return `<g class="${status}"><rect class="bar" x="${from}" y="${bottom - height}" width="${width}" height="${height}">${title}</rect></g>`
    })
    return `${rowLabel(name, bottom - 5)}${bars.join('')}`
  })
  const height = matrix.columns.length * ROW
  return `<svg viewBox="0 0 ${at.total} ${height + 18}" role="img" aria-label="Status of each module over the releases; the table that follows says the same">${at.marks(height)}${rows.join('')}</svg>`
}
