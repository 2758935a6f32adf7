import { findingTable, type Palette, plain } from '../findings/index.ts'
import { table } from '../text/table.ts'
import { landmarks } from './landmarks.ts'
import type { ProspectCounts, SurveySummary } from './summary.ts'
import { count, percent, prospectWords, verdict } from './words.ts'

const MOST_CODES = 12
const MOST_UNREAD = 10
const MOST_DECISIVE = 3

/** The figures of a survey as text, with a verdict at the end. */
export function printSurvey(summary: SurveySummary, palette: Palette = plain): string {
  const { bold, dim, good, error: bad } = palette
  const { read, floors, findings, unreadFirst, unread, sources, decisive, floor, uses } = summary
  const head = (text: string, more = ''): string => `\n${bold(text)}${more === '' ? '' : ` ${dim(more)}`}\n`
  const indented = (rows: readonly (readonly string[])[]): string =>
    table(rows.map(([first = '', ...rest]) => [`  ${first}`, ...rest]))
  const parts: string[] = [
    bold(
      `Survey of ${count(summary.repositories, 'repository', 'repositories')}: ${count(summary.modules, 'module')}\n`,
    ),
    indented([
      ['read', String(read), summary.languages.map(([name, n]) => `${name} ${n}`).join(', ')],
      ['not read', String(unread), summary.unreadCodes.map(([code, n]) => `${code} ${n}`).join(', ')],
      ['no code', String(summary.noCode), summary.noCode > 0 ? 'their configuration names no SDK' : ''],
    ]),
  ]
  if (read > 0) {
    parts.push(head('Where they load', 'each with its own engineVersion'))
    parts.push(indented(landmarks(summary.loads).map(([release, n]) => [release, `${n} of ${read}`, percent(n, read)])))
    parts.push(head('With a newer engineVersion'))
    const line = (counts: ProspectCounts, upToDate = 0): string[] => {
      const { good: fine, renamed, broken } = prospectWords(counts, upToDate)
      return [`to ${counts.release}`, fine, renamed, counts.breaks > 0 ? bad(broken) : broken]
    }
    parts.push(indented([line(summary.bump, summary.upToDate), line(summary.next)]))
    parts.push(head('Oldest engine from which on they load', 'whatever their engineVersion'))
    parts.push(indented(floors.map(([release, n]) => [release, String(n), percent(n, read)])))
    const because = `${decisive.slice(0, MOST_DECISIVE).join(', ')}${decisive.length > MOST_DECISIVE ? ', …' : ''}`
    parts.push(
      floor === undefined
        ? `  none for all: the newest does not load ${because}\n`
        : `  all together: ${good(floor)}, because of ${because}\n`,
    )
    if (findings.length > 0) {
      parts.push(head('Findings', 'by how many modules have them, each with its own engineVersion'))
      parts.push(
        indented(
          findings
            .slice(0, MOST_CODES)
            .map(({ code, severity, modules }) => [String(modules), severity, code, dim(findingTable[code].title)]),
        ),
      )
      if (findings.length > MOST_CODES) parts.push(`  and ${count(findings.length - MOST_CODES, 'more code')}\n`)
    }
    if (uses.modules > 0)
      parts.push(
        head('Calls of the API', `in ${count(uses.modules, 'module')} whose code was looked at`),
        `  ${uses.calls} known, ${uses.unresolved} whose receiver is not known (${percent(uses.unresolved, uses.calls + uses.unresolved)})\n`,
      )
  }
  if (unreadFirst.length > 0) {
    parts.push(head('Not read'))
    const shown = unreadFirst.slice(0, MOST_UNREAD)
    parts.push(
      indented(
        shown.map(({ repository, path, reason }) => [
          path === undefined || path === '.' ? repository : `${repository}/${path}`,
          `${reason.message} ${dim(`[${reason.code}]`)}`,
        ]),
      ),
    )
    const more = unread + sources - shown.length
    if (more > 0) parts.push(`  and ${more} more\n`)
  }
  parts.push(`\n${bold(verdict(summary))}\n`)
  return parts.join('')
}
