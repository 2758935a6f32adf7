import type { Matrix, MatrixColumn } from '../../check/matrix/matrix.ts'
import type { Finding } from '../../findings/index.ts'
import { findingKey } from '../../ignore/findingKey.ts'
import { columnName } from '../columnName.ts'
import { matrixReports } from '../matrixReports.ts'
import { modulePath, type PlaceFindings } from '../moduleRows.ts'
import { escapeHtml } from './escapeHtml.ts'
import { pathUnder } from './moduleBars.ts'

/** The text of a source file a finding points into, or undefined where it is not there. */
export type SourceText = (column: MatrixColumn, filename: string) => string | undefined

export interface SectionOptions {
  readonly sourceText: SourceText
  readonly place: PlaceFindings
}

/** The findings of one module, by the releases they are about, each with an excerpt of the source; undefined: none. */
export function moduleSection(
  matrix: Matrix,
  column: MatrixColumn,
  id: string,
  options: SectionOptions,
): string | undefined {
  const reports = matrixReports({ releases: matrix.releases, columns: [column] })
    .map((report) => ({ ...report, findings: report.findings.filter(isWorthIt) }))
    .filter(({ findings }) => findings.length > 0)
  if (reports.length === 0) return undefined
  const groups = reports.map(({ target, findings }) => {
    const alike = (finding: Finding | undefined): string => `${finding?.severity} ${finding?.hint}`
    const sorted = [...findings].sort(
      (a, b) =>
        findings.findIndex((one) => alike(one) === alike(a)) - findings.findIndex((one) => alike(one) === alike(b)),
    )
    // What to do about several is said once, below the last of them.
    const items = sorted.map((finding, i) => item(column, finding, alike(finding) !== alike(sorted[i + 1]), options))
    return `<div data-group><h4>${escapeHtml(target ?? '')}</h4><ul class="findings">${items.join('')}</ul></div>`
  })
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0)
  const what = `${count} finding${count === 1 ? '' : 's'}`
  return `<details class="module" id="${id}"><summary><strong>${escapeHtml(columnName(column))}</strong> ${pathUnder(columnName(column), modulePath(column))} <span class="quiet">${what}</span></summary>${groups.join('\n')}</details>`
}

// Which engine its own engineVersion asks for stands above, once for all modules.
const isWorthIt = ({ code }: Finding): boolean => code !== 'module-version-too-new'

function item(
  column: MatrixColumn,
  finding: Finding,
  withHint: boolean,
  { sourceText, place }: SectionOptions,
): string {
  const { severity, message, hint, engineMessage, sourceMap, pointer } = finding
  const shown = place(column, [finding])[0]?.sourceMap ?? sourceMap
  const where = shown ? `${shown.filename}:${shown.line}:${shown.column}` : pointer
  const engine =
    engineMessage === undefined ? '' : `<p class="quiet">The engine says: <code>${escapeHtml(engineMessage)}</code></p>`
  const text = sourceMap && sourceText(column, sourceMap.filename)
  return [
    `<li data-severity="${severity}"><strong class="${severity}">${severity}</strong> ${escapeHtml(message)}.${engine}`,
    withHint ? ` <span class="quiet">${escapeHtml(hint)}</span>` : '',
    `<p class="key"><code>${escapeHtml(where)}</code> <code>${escapeHtml(findingKey(finding, column.module.typedefs))}</code></p>`,
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
