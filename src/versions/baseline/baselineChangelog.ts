import { releases } from '../releases.ts'
import type { Span } from '../types.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/** What came and went with each release, newest first, as Markdown. */
export function baselineChangelog({ entries }: Baseline): string {
  const code = (list: readonly BaselineEntry[]): string => list.map(({ id }) => `\`${id}\``).join(', ')
  const spansOf = ({ since, until, spans }: BaselineEntry): readonly Span[] =>
    spans ?? [{ since, ...(until === undefined ? {} : { until }) }]
  const sections = [...releases].reverse().flatMap((release, index) => {
    const came = entries.filter((entry) => spansOf(entry).some(({ since }) => since === release))
    const went = entries.filter((entry) => spansOf(entry).some(({ until }) => until === release))
    // Before the first release nothing is known.
    if (came.length + went.length === 0 || index === releases.length - 1) return []
    const line = (word: string, list: readonly BaselineEntry[], kind: BaselineEntry['kind'], of: string): string[] => {
      const those = list.filter((entry) => entry.kind === kind)
      return those.length === 0 ? [] : [`- ${of} ${word}: ${code(those)}`]
    }
    const lines = [
      ...line('new', came, 'feature', 'Features'),
      ...line('gone', went, 'feature', 'Features'),
      ...line('new', came, 'type', 'Types'),
      ...line('gone', went, 'type', 'Types'),
    ]
    return [`## ${release}\n\n${lines.join('\n')}\n`]
  })
  return `# What came and went\n\nFeatures of modules and types of Dagger's API, by release, as \`baseline.json\` has them. Written by \`npm run docs\`.\n\n${sections.join('\n')}`
}
