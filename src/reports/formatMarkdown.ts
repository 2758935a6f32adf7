import { foldMatrix } from '../check/matrix/foldMatrix.ts'
import type { Matrix } from '../check/matrix/matrix.ts'
import { columnName } from './columnName.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { matrixReports } from './matrixReports.ts'
import { rangeOf } from './text/printMatrix.ts'

const SIGNS = {
  native: '✅ native',
  changed: '🔁 changed',
  lossy: '⚠️ lossy',
  refused: '⛔ refused',
  fails: '❌ fails',
} as const

/** A matrix as a comment on a pull request: the grid as a table, the findings of each module folded away below it. */
export function formatMarkdown(matrix: Matrix): string {
  const rows = foldMatrix(matrix, 'status')
  const head = ['engine', ...matrix.columns.map((column) => escapeMarkdown(columnName(column)))]
  const lines = [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${[rangeOf(row), ...row.outcomes.map(({ status }) => SIGNS[status])].join(' | ')} |`),
  ]
  const details = matrix.columns.flatMap((column) => {
    const reports = matrixReports({ ...matrix, columns: [column] }).filter(({ findings }) => findings.length > 0)
    if (reports.length === 0) return []
    const count = reports.reduce((sum, { findings }) => sum + findings.length, 0)
    const items = reports.flatMap(({ target, findings }) =>
      findings.map(({ severity, message, hint, sourceMap, pointer }) => {
        const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}` : pointer
        return `- **${severity}** on ${target}: ${escapeMarkdown(message)}. ${escapeMarkdown(hint)}${place === '' ? '' : ` \`${place.replace(/`/g, "'")}\``}`
      }),
    )
    return [
      `<details><summary>${escapeMarkdown(columnName(column))}: ${count} finding${count === 1 ? '' : 's'}</summary>\n`,
      ...items,
      '\n</details>\n',
    ]
  })
  return `${lines.join('\n')}\n\n${details.join('\n')}`
}
