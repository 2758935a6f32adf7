import type { ModuleRow, SurveyProspect } from '../rows.ts'
import { loads, moduleTitle } from '../summary.ts'
import type { Cell } from './page.ts'

export const MODULE_HEADS = [
  'Module',
  'Language',
  'engineVersion',
  'Newest engine',
  'Oldest engine',
  'Next bump',
  'At 1.0',
  'Findings',
] as const
export const REPOSITORY_HEADS = [
  'Repository',
  'Modules',
  'Read',
  'Load on the newest',
  'Break at the bump',
  'Break at 1.0',
] as const

/** What a newer engineVersion comes to. */
export function prospectCell(to: SurveyProspect | undefined): Cell {
  if (to === undefined) return { text: 'there already', tone: 'quiet' }
  if (!loads(to.status)) return { text: 'breaks', tone: 'fails' }
  if (to.renamed === 0) return { text: 'unchanged', tone: 'native' }
  return { text: `${to.renamed} new name${to.renamed === 1 ? '' : 's'}`, tone: 'lossy' }
}

export const newestStatus = (row: ModuleRow): string =>
  row.state === 'read' ? (row.columns[0]?.ranges.at(-1)?.status ?? '') : row.state === 'unread' ? 'not read' : 'no code'

/** A module's row in a list. */
export function moduleCells(row: ModuleRow, href: string, title: string = moduleTitle(row)): readonly Cell[] {
  const status = newestStatus(row)
  const first: Cell = { text: title, href }
  const known: readonly Cell[] = [
    { text: row.language ?? row.sdk ?? 'typedefs' },
    { text: row.engineVersion ?? 'none' },
  ]
  if (row.state !== 'read')
    return [first, ...known, { text: status, tone: 'quiet' }, { text: '' }, { text: '' }, { text: '' }, { text: '' }]
  const found = row.columns[0]?.findings.filter(({ newest }) => newest).length ?? 0
  return [
    first,
    ...known,
    { text: status, tone: status },
    { text: row.floor.oldest ?? 'none' },
    prospectCell(row.bump),
    prospectCell(row.next),
    { text: String(found) },
  ]
}
