import { findingTable } from '../findings/index.ts'
import { escapeMarkdown } from '../reports/escapeMarkdown.ts'
import { landmarks } from './landmarks.ts'
import type { SurveySummary } from './summary.ts'
import { count, percent, prospectWords, verdict } from './words.ts'

const MOST_RELEASES = 6
const MOST_CODES = 8
const MOST_NAMED = 5

/** The figures of a survey for a pull request or a chat message. */
export function surveyMarkdown(summary: SurveySummary): string {
  const { read, bump, next, upToDate, findings, breaksFirst } = summary
  const named = (list: readonly string[], of: number): string =>
    list.length === 0
      ? ''
      : `: ${list.slice(0, MOST_NAMED).map(escapeMarkdown).join(', ')}${of > MOST_NAMED ? ', …' : ''}`
  const prospects = [bump, next].map((counts, index) => {
    const { good, renamed, broken } = prospectWords(counts, index === 0 ? upToDate : 0)
    const first = index === 0 ? breaksFirst.bump : breaksFirst.next
    return `- engineVersion ${counts.release}: ${good}, ${renamed}, ${broken}${named(first, counts.breaks)}`
  })
  const lines = [
    `**${verdict(summary)}**`,
    '',
    `${count(summary.repositories, 'repository', 'repositories')}, ${count(summary.modules, 'module')}: ${read} read (${summary.languages.map(([name, n]) => `${name} ${n}`).join(', ')}), ${summary.unread} not read, ${summary.noCode} without code.`,
  ]
  if (read > 0) {
    lines.push('', '| engine | modules that load |', '|---|---|')
    for (const [release, n] of landmarks(summary.loads).slice(0, MOST_RELEASES))
      lines.push(`| ${release} | ${n} of ${read} (${percent(n, read)}) |`)
    lines.push('', ...prospects)
  }
  if (findings.length > 0) {
    lines.push('', '| finding | modules |', '|---|---|')
    for (const { code, modules } of findings.slice(0, MOST_CODES))
      lines.push(`| ${escapeMarkdown(findingTable[code].title)} (\`${code}\`) | ${modules} |`)
  }
  return `${lines.join('\n')}\n`
}
