import type { Matrix } from '../../check/matrix/matrix.ts'
import { moduleRows } from '../moduleRows.ts'
import { rangeOf } from '../text/printMatrix.ts'
import { escapeHtml } from './escapeHtml.ts'
import { pathUnder } from './moduleBars.ts'

/** The bars in words: a row for each module, a column for each range of releases. */
export function statusTable(matrix: Matrix): string {
  const { ranges, rows } = moduleRows(matrix)
  const head = ranges.map((range) => `<th scope="col">${escapeHtml(rangeOf(range))}</th>`)
  const body = rows.map(({ name, path, cells }) => {
    const statuses = cells.map(({ status }) => `<td class="${status}">${status}</td>`)
    return `<tr><th scope="row">${escapeHtml(name)}${pathUnder(name, path)}</th>${statuses.join('')}</tr>`
  })
  return `<details><summary>The same in words</summary><div class="scroll tall" tabindex="0"><table class="words"><thead><tr><th scope="col">Module</th>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div></details>`
}
