import type { CallerChange } from '../../diff/index.ts'
import { type Palette, plain } from '../../findings/index.ts'
import { escapeMarkdown } from '../escapeMarkdown.ts'

/** What breaks in the callers of a module, and which modules were looked at for them. */
export interface CallerReport {
  readonly broken: readonly (CallerChange & { readonly module: string })[]
  readonly read: readonly string[]
  readonly unread: readonly string[]
}

const headingOf = ({ broken }: CallerReport): string =>
  broken.length === 1 ? 'This call in the workspace breaks' : `These ${broken.length} calls in the workspace break`

/** That nothing breaks is worth saying only where something was looked at. */
function verdict({ broken, read, unread }: CallerReport): string {
  const left = unread.length === 0 ? '' : `not read: ${unread.join(', ')}`
  const of = `${read.length} module${read.length === 1 ? '' : 's'} of the workspace that call${read.length === 1 ? 's' : ''} it`
  const seen = read.length === 0 ? '' : broken.length === 0 ? `Nothing breaks in ${of}` : `Looked at ${of}`
  return [seen, left].filter((part) => part !== '').join('; ')
}

const placeOf = ({ filename, line, column }: CallerChange): string => `${filename}:${line}:${column}`

/** The calls in the workspace that break, as text; empty where nothing calls the module. */
export function printCallers(callers: CallerReport, palette: Palette = plain): string {
  const rows = callers.broken.map(
    (one) => `  ${placeOf(one)}  ${one.before} -> ${one.after}  ${palette.dim(one.title)}\n`,
  )
  const list = rows.length === 0 ? '' : `\n${palette.bold(headingOf(callers))}\n${rows.join('')}`
  const said = verdict(callers)
  return `${list}${said === '' ? '' : `\n${said}\n`}`
}

export function formatCallersMarkdown(callers: CallerReport): string {
  const rows = callers.broken.map(
    (one) => `| ${escapeMarkdown(placeOf(one))} | \`${one.before} -> ${one.after}\` | ${escapeMarkdown(one.title)} |\n`,
  )
  const list =
    rows.length === 0 ? '' : `\n### ${headingOf(callers)}\n\n| Place | Name | Part |\n|---|---|---|\n${rows.join('')}`
  const said = verdict(callers)
  return `${list}${said === '' ? '' : `\n${escapeMarkdown(said)}.\n`}`
}
