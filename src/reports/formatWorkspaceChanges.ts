import { type Finding, placeOf } from '../findings/index.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { formatChangesMarkdown } from './formatChangesMarkdown.ts'
import {
  CLASSES,
  changesVerdict,
  countOf,
  type ModuleChanges,
  sortChanges,
  type WorkspaceChanges,
} from './workspaceChanges.ts'

/** Changes of a whole repository as the body of a pull request: the verdict, a row for each module, then the changes of each. */
export function formatWorkspaceChanges(workspace: WorkspaceChanges): string {
  const { changed, same } = sortChanges(workspace)
  const rows = changed.map(
    (one) =>
      `| ${escapeMarkdown(one.name)} | \`${one.path.replace(/[`|]/g, "'")}\` | ${CLASSES.map((kind) => countOf(one, kind) || '').join(' | ')} |`,
  )
  const table = ['| module | path | breaking | risky | safe |', '|---|---|---|---|---|', ...rows].join('\n')
  const missing = workspace.leftOut.flatMap(({ file, findings }) =>
    findings.map((one) => `- ${escapeMarkdown(file ?? '-')}: ${sentence(one)}\n`),
  )
  return [
    `## ${escapeMarkdown(workspace.title)}\n`,
    `**${escapeMarkdown(changesVerdict(workspace))}**\n`,
    ...(rows.length === 0 ? [] : [`${table}\n`]),
    ...changed.map(section),
    ...(same.length === 0 ? [] : [`Without changes: ${same.map(escapeMarkdown).join(', ')}\n`]),
    ...(missing.length === 0 ? [] : [`### Left out\n\n${missing.join('')}`]),
  ].join('\n')
}

function section({ name, changes, presence, obstacles = [] }: ModuleChanges): string {
  const gone = presence === undefined ? '' : presence === 'removed' ? ' (removed)' : ' (new)'
  const inTheWay = obstacles.map((one) => `- ${sentence(one)}\n`).join('')
  return `### ${escapeMarkdown(name)}${gone}\n\n${inTheWay}${changes.length === 0 ? '' : formatChangesMarkdown(changes)}`
}

function sentence(finding: Finding): string {
  const place = placeOf(finding, undefined)
  return `${escapeMarkdown(finding.message)}. ${escapeMarkdown(finding.hint)}${place === '' ? '' : ` \`${place.replace(/`/g, "'")}\``}`
}
