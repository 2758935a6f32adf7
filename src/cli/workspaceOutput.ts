import type { FindingReport } from '../findings/index.ts'
import { packageVersion } from '../packageVersion.ts'
import {
  changesHtml,
  changesVerdict,
  formatWorkspaceChanges,
  type ModuleChanges,
  printWorkspaceChanges,
  type WorkspaceChanges,
} from '../reports/index.ts'
import { changesJson, quietChanges } from './changesOutput.ts'
import { exitCodeOf, quieten } from './exitCode.ts'
import type { ExitCode, Io } from './io.ts'
import type { ReportOptions } from './options.ts'
import { palette } from './palette.ts'
import { printFindings } from './printFindings.ts'
import { reportFailure } from './reportFailure.ts'
import { writeAtomically } from './writeAtomically.ts'

type Flags = ReportOptions & { readonly html?: string }

/** Prints what changes in a repository, also as a page where one is asked for. 2: a module could not be read. */
export async function printRepository(io: Io, workspace: WorkspaceChanges, flags: Flags): Promise<ExitCode> {
  if (flags.html !== undefined) {
    const unwritten = await writeAtomically(io, flags.html, changesHtml(workspace, packageVersion))
    if (unwritten) return reportFailure(io, flags.format, { findings: [unwritten] })
  }
  io.step?.(`compared ${workspace.modules.length} modules`)
  const shown = flags.quiet ? quieted(workspace, flags) : workspace
  switch (flags.format) {
    case 'text':
      io.out(printWorkspaceChanges(shown, palette(io.colour.out)))
      break
    case 'markdown':
      io.out(formatWorkspaceChanges(shown))
      break
    case 'json':
      io.out(`${JSON.stringify(workspaceJson(shown), null, 2)}\n`)
      break
    default:
      printFindings(io, flags.format, [
        ...shown.leftOut,
        ...shown.modules.map(({ path, changes, obstacles = [] }) => ({
          file: path,
          findings: [...changes, ...obstacles],
        })),
      ])
  }
  const isUnread = ({ findings }: FindingReport): boolean => findings.some(({ severity }) => severity === 'error')
  if (workspace.leftOut.some(isUnread)) return 2
  return exitCodeOf(workspace.modules.flatMap(everythingIn), flags)
}

// That a module is gone breaks its callers.
const everythingIn = ({ changes, obstacles = [], presence }: ModuleChanges) => [
  ...changes,
  ...obstacles,
  ...(presence === 'removed' ? [{ severity: 'error' } as const] : []),
]

const quieted = (workspace: WorkspaceChanges, flags: Flags): WorkspaceChanges => ({
  ...workspace,
  modules: workspace.modules.map(({ obstacles, ...module }) => ({
    ...module,
    changes: quietChanges(module.changes, flags),
    ...(obstacles && { obstacles: quieten(obstacles, flags) }),
  })),
})

const workspaceJson = (workspace: WorkspaceChanges): object => ({
  formatVersion: 1,
  verdict: changesVerdict(workspace),
  modules: workspace.modules.map(({ name, path, presence, obstacles, changes }) => ({
    name,
    file: path,
    ...(presence === undefined ? {} : { presence }),
    ...(obstacles === undefined ? {} : { obstacles }),
    ...changesJson(changes),
  })),
  leftOut: workspace.leftOut,
})
