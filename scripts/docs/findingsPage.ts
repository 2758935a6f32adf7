import { type FindingRow, findingTable } from '../../src/findings/index.ts'
import { cell } from './cell.ts'

const MEANINGS = {
  error: 'The thing cannot be had on this target.',
  warning: 'Something a caller notices is lost, or may come out differently.',
  info: 'Something was kept another way, or lost without a caller noticing.',
  note: 'Normalised without loss.',
} as const

/** `docs/findings.md`: every code, from the findings table. */
export function findingsPage(): string {
  const rows = Object.entries(findingTable as Readonly<Record<string, FindingRow>>)
  const sections = (['error', 'warning', 'info', 'note'] as const).map((severity) => {
    const lines = rows
      .filter(([, row]) => row.severity === severity)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, row]) => `| \`${code}\` | ${cell(row.title)} | ${cell(row.message)} | ${cell(row.hint)} |`)
    return [
      `## ${severity}`,
      '',
      MEANINGS[severity],
      '',
      '| code | about | says | what to do |',
      '|---|---|---|---|',
      ...lines,
      '',
    ].join('\n')
  })
  return [
    '# Findings',
    '',
    'Every code there is, with its text; what is in braces is filled in. This page is written from the findings table; do not edit it.',
    '`moduledefs explain <code>` says the same about one of them, with an example where one can be given; so does its page in',
    '[findings/](findings/).',
    '',
    ...sections,
  ].join('\n')
}
