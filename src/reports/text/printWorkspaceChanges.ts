import { formatFinding, type Palette, plain } from '../../findings/index.ts'
import { safeLine } from '../../text/safeText.ts'
import { changesVerdict, type ModuleChanges, sortChanges, type WorkspaceChanges } from '../workspaceChanges.ts'
import { printChanges } from './printChanges.ts'

/** Changes of a whole repository as text: module by module, those that break first; the verdict is last. */
export function printWorkspaceChanges(workspace: WorkspaceChanges, palette: Palette = plain): string {
  const { changed, same } = sortChanges(workspace)
  const missing = workspace.leftOut.flatMap(({ file, findings }) =>
    findings.map((finding) => `  ${formatFinding(finding, file, palette)}\n`),
  )
  return [
    `${palette.bold(safeLine(workspace.title))}\n`,
    ...changed.map((one) => printModule(one, palette)),
    same.length === 0 ? '' : `\n${palette.bold('Without changes')}\n  ${same.map(safeLine).join(', ')}\n`,
    missing.length === 0 ? '' : `\n${palette.bold('Left out')}\n${missing.join('')}`,
    `\n${palette.bold(changesVerdict(workspace))}\n`,
  ].join('')
}

function printModule(module: ModuleChanges, palette: Palette): string {
  const { name, path, changes, presence, obstacles = [] } = module
  const where = path === '' || path === name ? '' : palette.dim(`  ${safeLine(path)}`)
  const gone =
    presence === undefined ? '' : `  ${presence === 'removed' ? palette.error('removed') : palette.info('new')}`
  const lines = changes.length === 0 ? [] : printChanges(changes, palette).trimEnd().split('\n')
  const inTheWay = obstacles.map((one) => `  ${formatFinding(one, undefined, palette)}\n`)
  return `\n${palette.bold(safeLine(name))}${gone}${where}\n${inTheWay.join('')}${lines.map((line) => `  ${line}\n`).join('')}`
}
