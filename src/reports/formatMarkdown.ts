import type { Matrix } from '../check/matrix/matrix.ts'
import { verdictOf } from '../check/matrix/verdict.ts'
import { type Finding, type FindingReport, placeOf } from '../findings/index.ts'
import { columnName } from './columnName.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { matrixReports } from './matrixReports.ts'
import { brokenModules, documentOf, moduleRows, type PlaceFindings } from './moduleRows.ts'
import { rangeOf } from './text/printMatrix.ts'
import { leftOutNames, verdictText } from './verdictText.ts'

const SIGNS = {
  native: '✅ native',
  changed: '🔁 changed',
  lossy: '⚠️ lossy',
  refused: '⛔ refused',
  fails: '❌ fails',
  unknown: '❓ unknown',
} as const

export interface MarkdownOptions {
  /** Why modules are not in the matrix. */
  readonly leftOut?: readonly FindingReport[]
  readonly place?: PlaceFindings
}

/**
 * A matrix as a comment on a pull request: the verdict, the grid with a row for each module, why what does not load does not, and
 * every other finding folded away.
 */
export function formatMarkdown(matrix: Matrix, options: MarkdownOptions = {}): string {
  const { leftOut = [], place = (_, findings) => findings } = options
  const verdict = verdictOf(matrix, leftOutNames(leftOut))
  const { ranges, rows } = moduleRows(matrix)
  const head = ['module', 'path', ...ranges.map(rangeOf)]
  const lines = [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(({ name, path, cells }) => {
      const statuses = cells.map(({ status }) => SIGNS[status])
      return `| ${[escapeMarkdown(name), code(path), ...statuses].join(' | ')} |`
    }),
  ]
  const failing = brokenModules(verdict, place)
  const broken = failing.broken.flatMap(({ name, path, document, fate, reasons }) => [
    `- **${escapeMarkdown(name)}** ${fate}${path === '' ? '' : ` ${code(path)}`}`,
    ...reasons.map(
      ({ finding, file, on }) => `  - on ${on}: ${sentence(finding, documentOf(finding, file, document))}`,
    ),
  ])
  const newer = [...failing.newer].map(([release, names]) => `- ${release}: ${names.map(code).join(', ')}`)
  const missing = leftOut.flatMap(({ file, findings }) =>
    findings.map((finding) => `- ${code(file ?? '')}: ${sentence(finding, undefined)}`),
  )
  const details = matrix.columns.flatMap((column) => {
    const reports = matrixReports({ ...matrix, columns: [column] }).filter(({ findings }) => findings.length > 0)
    if (reports.length === 0) return []
    const count = reports.reduce((sum, { findings }) => sum + findings.length, 0)
    const items = reports.flatMap(({ target, findings }) =>
      place(column, findings).map(
        (finding) => `- **${finding.severity}** on ${target}: ${sentence(finding, column.module.file)}`,
      ),
    )
    const summary = `${escapeMarkdown(columnName(column))}: ${count} finding${count === 1 ? '' : 's'}`
    return [`<details><summary>${summary}</summary>\n`, ...items, '\n</details>\n']
  })
  return [
    `**${escapeMarkdown(verdictText(verdict))}**\n`,
    `${lines.join('\n')}\n`,
    ...(broken.length === 0 ? [] : [`### What does not load\n`, `${broken.join('\n')}\n`]),
    ...(newer.length === 0 ? [] : [`### Need the engine of their own engineVersion\n`, `${newer.join('\n')}\n`]),
    ...(missing.length === 0 ? [] : [`### Left out\n`, `${missing.join('\n')}\n`]),
    details.join('\n'),
  ].join('\n')
}

const sentence = (finding: Finding, file: string | undefined): string => {
  const place = placeOf(finding, file)
  return `${escapeMarkdown(finding.message)}. ${escapeMarkdown(finding.hint)}${place === '' ? '' : ` ${code(place)}`}`
}

const code = (text: string): string => (text === '' ? '' : `\`${text.replace(/[`|\r\n]/g, "'")}\``)
