import { foldMatrix } from '../../check/matrix/foldMatrix.ts'
import type { Matrix, MatrixColumn, MatrixOutcome } from '../../check/matrix/matrix.ts'
import type { ColumnVerdict, Verdict } from '../../check/matrix/verdict.ts'
import { columnName } from '../columnName.ts'
import { fateText, modulePath } from '../moduleRows.ts'
import { axis } from './axis.ts'
import { escapeHtml } from './escapeHtml.ts'

/** A row for each module: its name, its path, what it comes to in words, and a bar for each range of releases, the worse the stronger. */
export function moduleBars(matrix: Matrix, { columns, releases }: Verdict): string {
  const rows = columns.map((one, i) => {
    const { column } = one
    const name = `<a href="#module-${i}">${escapeHtml(columnName(column))}</a>`
    const path = pathUnder(columnName(column), modulePath(column))
    return `<tr><th scope="row">${name}${path}</th><td class="fate ${one.fate}">${escapeHtml(words(one, releases))}</td><td>${bar(matrix, column)}</td></tr>`
  })
  return `<div class="scroll tall" role="region" aria-labelledby="modules" tabindex="0"><table class="bars"><thead><tr><th scope="col">Module</th><th scope="col">Verdict</th><th scope="col">${axis(releases)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

/** The path of a module below its name, where it says more than that. */
export const pathUnder = (name: string, path: string): string =>
  path === '' || path === name ? '' : `<span class="path">${escapeHtml(path)}</span>`

// An engine older than the module's own engineVersion is not a break.
const isOlder = ({ findings }: MatrixOutcome): boolean =>
  findings.length > 0 && findings.every(({ code }) => code === 'module-version-too-new')

function words(one: ColumnVerdict, releases: readonly string[]): string {
  if (one.fate !== 'loads') return fateText(one, releases)
  return one.column.outcomes.some(({ status }) => status === 'lossy') ? 'loads, with losses' : 'loads'
}

function bar(matrix: Matrix, column: MatrixColumn): string {
  const parts = foldMatrix({ releases: matrix.releases, columns: [column] }).map((row) => {
    const outcome = row.outcomes[0]!
    const status = isOlder(outcome) ? 'older' : outcome.status
    const range = row.from === row.to ? row.from : `${row.from} to ${row.to}`
    return `<i class="${status}" style="flex:${row.releases.length}" title="${escapeHtml(`${range}: ${outcome.status}`)}"></i>`
  })
  return `<div class="bar">${parts.join('')}</div>`
}
