import type { Matrix, MatrixColumn } from '../../check/matrix/matrix.ts'
import type { Finding } from '../../findings/index.ts'
import { findingKey } from '../../ignore/findingKey.ts'
import { columnName } from '../columnName.ts'
import { matrixReports } from '../matrixReports.ts'
import { escapeHtml } from './escapeHtml.ts'

/** The text of a source file a finding points into, or undefined where it is not at hand. */
export type SourceText = (column: MatrixColumn, filename: string) => string | undefined

/** The findings of one module, by the releases they are about, each with an excerpt of the source. */
export function moduleSection(matrix: Matrix, column: MatrixColumn, id: string, sourceText: SourceText): string {
  const reports = matrixReports({ releases: matrix.releases, columns: [column] })
  const groups = reports
    .filter(({ findings }) => findings.length > 0)
    .map(({ target, findings }) => {
      const items = findings.map((finding) => item(column, finding, sourceText))
      const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`
      return `<details data-group><summary>${escapeHtml(target ?? '')} <span class="quiet">${count}</span></summary><ul class="findings">${items.join('')}</ul></details>`
    })
  const { file } = column.module
  const where = file === undefined ? '' : ` <span class="quiet">${escapeHtml(file)}</span>`
  const body = groups.length === 0 ? '<p>Nothing to report on any of the releases.</p>' : groups.join('\n')
  return `<section aria-labelledby="${id}"><h3 id="${id}">${escapeHtml(columnName(column))}${where}</h3>\n${body}</section>`
}

function item(column: MatrixColumn, finding: Finding, sourceText: SourceText): string {
  const { severity, message, hint, engineMessage, sourceMap, pointer } = finding
  const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : pointer
  const engine =
    engineMessage === undefined ? '' : `<p class="quiet">The engine says: <code>${escapeHtml(engineMessage)}</code></p>`
  const text = sourceMap && sourceText(column, sourceMap.filename)
  return [
    `<li data-severity="${severity}"><strong class="${severity}">${severity}</strong> ${escapeHtml(message)}. <span class="quiet">${escapeHtml(hint)}</span>${engine}`,
    `<p class="key"><code>${escapeHtml(place)}</code> · <code>${escapeHtml(findingKey(finding, column.module.typedefs))}</code></p>`,
    text === undefined || sourceMap === undefined ? '' : excerpt(text, sourceMap.line),
    '</li>',
  ].join('')
}

const AROUND = 2
const WIDEST = 160

function excerpt(text: string, line: number): string {
  const lines = text.split('\n')
  if (line < 1 || line > lines.length) return ''
  const first = Math.max(1, line - AROUND)
  const shown = lines.slice(first - 1, line + AROUND).map((source, i) => {
    const number = first + i
    const written = escapeHtml(`${String(number).padStart(5)}  ${source.slice(0, WIDEST).replace(/\r$/, '')}`)
    return number === line ? `<b>${written}</b>` : `${written}\n`
  })
  return `<pre class="source">${shown.join('')}</pre>`
}
