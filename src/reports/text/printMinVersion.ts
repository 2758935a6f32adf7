import type { WorkspaceMinVersion } from '../../check/minVersion/minReleaseOfWorkspace.ts'
import type { Blocker, MinVersion } from '../../check/minVersion/minVersion.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { describeSpans } from '../../versions/index.ts'
import { columnName } from '../columnName.ts'

/**
 * The oldest version of one module as text, with the reasons and what would lower it. `what` names the axis: `engine` or
 * `engineVersion`; `seen` is what the answer covers.
 */
export function printMinVersion(
  name: string,
  min: MinVersion,
  what: string,
  palette: Palette = plain,
  seen: readonly string[] = [],
): string {
  const { oldest, spans, reasons, lower, status } = min
  const gaps = spans.length > 1 || (oldest === undefined && spans.length > 0) ? ` (fine ${describeSpans(spans)})` : ''
  const answer =
    oldest === undefined
      ? `${palette.error('none')}: the newest known one is not fine${gaps}`
      : `${palette.good(oldest)}${status === undefined ? '' : palette.dim(` (${status})`)}${gaps}`
  const heading = (text: string): string => `\n${palette.bold(text)}\n`
  const steps = lower.map(({ to, without }, i) => {
    const before = lower[i - 1]?.without.length ?? 0
    return `  ${palette.bold(to)} ${before === 0 ? 'without' : 'also without'}:\n${list(without.slice(before), '    ', palette)}`
  })
  return [
    `${name}: oldest ${what} ${answer}\n`,
    ...seen.map((line) => `  ${line}\n`),
    reasons.length === 0
      ? ''
      : heading(oldest === undefined ? 'Why none' : 'Why not older') + list(reasons, '  ', palette),
    steps.length === 0 ? '' : heading('What would lower it') + steps.join(''),
  ].join('')
}

/** The oldest engine of a workspace as text: a line for each module, then the answer and who decides it. */
export function printWorkspaceMinVersion(
  { modules, oldest, decisive }: WorkspaceMinVersion,
  palette: Palette = plain,
): string {
  const lines = modules.map(({ module, min }) => {
    const typesOnly = module.uses === undefined ? palette.dim(' by its types') : ''
    return `${columnName({ module })}: ${min.oldest ?? palette.error('none')}${typesOnly}\n`
  })
  const names = decisive.map((module) => columnName({ module })).join(', ')
  const extent = modules.some(({ module }) => module.uses === undefined) ? ', as far as code was looked at' : ''
  const answer =
    oldest === undefined
      ? `no engine takes them all, because of ${names}`
      : `oldest engine ${palette.good(oldest)}, because of ${names}${extent}`
  return `${lines.join('')}${answer}\n`
}

// One line for what stands in several places.
function list(blockers: readonly Blocker[], indent: string, palette: Palette): string {
  const places = new Map<string, string[]>()
  for (const { message, pointer, sourceMap } of blockers) {
    const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}` : pointer
    const known = places.get(message) ?? []
    if (place !== '') known.push(place)
    places.set(message, known)
  }
  return [...places]
    .map(([message, all]) => `${indent}${message}${all.length === 0 ? '' : `  ${palette.dim(all.join(' '))}`}\n`)
    .join('')
}
