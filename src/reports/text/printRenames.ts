import type { NameCollision, PublicPart, Renames } from '../../diff/index.ts'
import { type Palette, plain } from '../../findings/index.ts'

const callers = ['graphql', 'cli', 'go', 'python', 'typescript'] as const
const headings = ['GraphQL', 'CLI', 'Go', 'Python', 'TypeScript'] as const

const cell = ({ before, after }: PublicPart, caller: (typeof callers)[number]): string => {
  const [old, now] = [before[caller], after[caller]]
  if (old === undefined || now === undefined) return ''
  return old === now ? now : `${old} -> ${now}`
}

const collisionText = ({ name, parts }: NameCollision): string =>
  `${name}: ${parts.map(({ title }) => title).join(' and ')}`

/** Public names before and after, as text. */
export function printRenames({ renamed, kept, collisions }: Renames, palette: Palette = plain): string {
  const lines = [`\n${palette.bold('Names')}\n`]
  for (const part of renamed) {
    lines.push(`  ${part.title}  ${palette.dim(part.pointer)}\n`)
    for (const [index, caller] of callers.entries()) {
      const text = cell(part, caller)
      if (text.includes(' -> ')) lines.push(`    ${headings[index]!.padEnd(11)}${text}\n`)
    }
  }
  if (collisions.length > 0) lines.push(`\n${palette.bold('Two names become one')}\n`)
  for (const collision of collisions) lines.push(`  ${collisionText(collision)}\n`)
  lines.push(`\n${renamed.length} of ${renamed.length + kept.length} public names change\n`)
  return lines.join('')
}

/** The same as Markdown. */
export function formatRenamesMarkdown({ renamed, kept, collisions }: Renames): string {
  const code = (text: string): string => (text === '' ? '' : `\`${text}\``)
  const rows = renamed.map(
    (part) => `| ${part.title} | ${callers.map((caller) => code(cell(part, caller))).join(' | ')} |\n`,
  )
  const table =
    rows.length === 0 ? '' : `| | ${headings.join(' | ')} |\n|---|${'---|'.repeat(headings.length)}\n${rows.join('')}`
  const clashes = collisions.map((collision) => `- ${collisionText(collision)}\n`).join('')
  return `\n### Names\n\n${table}${table === '' ? '' : '\n'}${renamed.length} of ${renamed.length + kept.length} public names change.\n${clashes === '' ? '' : `\n### Two names become one\n\n${clashes}`}`
}
