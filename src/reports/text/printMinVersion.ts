import type { WorkspaceMinVersion } from '../../check/minVersion/minReleaseOfWorkspace.ts'
import type { Blocker, MinVersion } from '../../check/minVersion/minVersion.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { describeSpans } from '../../versions/index.ts'
import { columnName } from '../columnName.ts'

/** The oldest version of one module as text, with the reasons and what would lower it. `what` names the axis: `engine` or `engineVersion`. */
export function printMinVersion(name: string, min: MinVersion, what: string, palette: Palette = plain): string {
  const { oldest, spans, reasons, lower, status } = min
  const gaps = spans.length > 1 || (oldest === undefined && spans.length > 0) ? ` (fine ${describeSpans(spans)})` : ''
  const answer =
    oldest === undefined
      ? `${palette.error('none')}: the newest known one is not fine${gaps}`
      : `${palette.good(oldest)}${status === undefined ? '' : palette.dim(` (${status})`)}${gaps}`
  const why = reasons.map((blocker) => `  ${line(blocker, palette)}\n`).join('')
  const heading = (text: string): string => `\n${palette.bold(text)}\n`
  const steps = lower.map(({ to, without }, i) => {
    const before = lower[i - 1]?.without.length ?? 0
    const more = without
      .slice(before)
      .map((blocker) => `    ${line(blocker, palette)}\n`)
      .join('')
    return `  ${palette.bold(to)} ${before === 0 ? 'without' : 'also without'}:\n${more}`
  })
  return [
    `${name}: oldest ${what} ${answer}\n`,
    why === '' ? '' : heading(oldest === undefined ? 'Why none' : 'Why not older') + why,
    steps.length === 0 ? '' : heading('What would lower it') + steps.join(''),
  ].join('')
}

/** The oldest engine of a workspace as text: a line for each module, then the answer and who decides it. */
export function printWorkspaceMinVersion(
  { modules, oldest, decisive }: WorkspaceMinVersion,
  palette: Palette = plain,
): string {
  const lines = modules.map(({ module, min }) => `${columnName({ module })}: ${min.oldest ?? palette.error('none')}\n`)
  const names = decisive.map((module) => columnName({ module })).join(', ')
  const answer =
    oldest === undefined
      ? `no engine takes them all, because of ${names}`
      : `oldest engine ${palette.good(oldest)}, because of ${names}`
  return `${lines.join('')}${answer}\n`
}

const line = ({ message, pointer, sourceMap }: Blocker, palette: Palette): string => {
  const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : pointer
  return `${message}  ${palette.dim(place)}`
}
