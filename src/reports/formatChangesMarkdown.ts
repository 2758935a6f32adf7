import type { ChangeClass } from '../diff/change.ts'
import type { AttributedChange } from '../diff/targets/attributeChanges.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { summarizeChanges } from './text/printChanges.ts'

const SIGNS: Readonly<Record<ChangeClass, string>> = {
  breaking: '❌ breaking',
  risky: '⚠️ risky',
  safe: '✅ safe',
}

/** Changes as a comment on a pull request: the summary, then a row for each, what breaks callers first. */
export function formatChangesMarkdown(changes: readonly AttributedChange[]): string {
  const classes = Object.keys(SIGNS) as ChangeClass[]
  const rows = classes.flatMap((kind) =>
    changes
      .filter((change) => change.class === kind)
      .map(({ message, hint, cause }) => {
        const brought = cause === undefined ? '' : ` (since ${cause.kind} ${cause.version})`
        return `| ${SIGNS[kind]} | ${escapeMarkdown(message)}${brought} | ${escapeMarkdown(hint)} |\n`
      }),
  )
  const table =
    rows.length === 0 ? '' : `\n| for callers | what changes | what to do |\n|---|---|---|\n${rows.join('')}`
  return `**${summarizeChanges(changes)}**\n${table}`
}
