import type { Upgrade } from '../../diff/targets/upgrade.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { featureTable } from '../../versions/index.ts'
import { printChanges } from './printChanges.ts'

/** An upgrade as text: from where to where, what changes for callers, what the module can say and see from then on. */
export function printUpgrade({ from, to, changes, features, api }: Upgrade, palette: Palette = plain): string {
  const target = ({ release, view, status }: Upgrade['from']): string =>
    `engine ${release}, engineVersion ${view}: ${status}`
  const sections = [
    section(
      'The module can say',
      features.gained.map((id) => `${featureTable[id].title} (${id})`),
      palette,
    ),
    section(
      'The module can no longer say',
      features.lost.map((id) => `${featureTable[id].title} (${id})`),
      palette,
    ),
    section("The module's code begins to see", api.shown, palette),
    section("The module's code no longer sees", api.hidden, palette),
  ]
  return `from ${target(from)}\nto   ${target(to)}\n\n${printChanges(changes, palette)}${sections.join('')}`
}

const MOST_LINES = 20

function section(heading: string, lines: readonly string[], palette: Palette): string {
  if (lines.length === 0) return ''
  const more = lines.length - MOST_LINES
  const shown =
    more > 1 ? [...lines.slice(0, MOST_LINES), palette.dim(`and ${more} more; --format json has them all`)] : lines
  return `\n${palette.bold(heading)}\n${shown.map((line) => `  ${line}\n`).join('')}`
}
