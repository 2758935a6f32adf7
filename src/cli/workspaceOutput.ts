import type { FindingReport } from '../findings/index.ts'
import { packageVersion } from '../packageVersion.ts'
import {
  breaksIn,
  changesHtml,
  changesVerdict,
  formatWorkspaceChanges,
  printWorkspaceChanges,
  type WorkspaceChanges,
} from '../reports/index.ts'
import { changesJson } from './changesOutput.ts'
import type { ChangeFormat } from './compatOptions.ts'
import type { ExitCode, Io } from './io.ts'
import { palette } from './palette.ts'
import { reportFailure } from './reportFailure.ts'
import { writeAtomically } from './writeAtomically.ts'

interface Flags {
  readonly format: ChangeFormat
  readonly html?: string
  readonly strict?: boolean
}

/** Prints what changes in a repository, also as a page where one is asked for. 2: a module could not be read. */
export async function printRepository(io: Io, workspace: WorkspaceChanges, flags: Flags): Promise<ExitCode> {
  if (flags.html !== undefined) {
    const unwritten = await writeAtomically(io, flags.html, changesHtml(workspace, packageVersion))
    if (unwritten) return reportFailure(io, flags.format === 'json' ? 'json' : 'text', { findings: [unwritten] })
  }
  switch (flags.format) {
    case 'text':
      io.out(printWorkspaceChanges(workspace, palette(io.colour.out)))
      break
    case 'markdown':
      io.out(formatWorkspaceChanges(workspace))
      break
    case 'json':
      io.out(`${JSON.stringify(workspaceJson(workspace), null, 2)}\n`)
  }
  const isUnread = ({ findings }: FindingReport): boolean => findings.some(({ severity }) => severity === 'error')
  if (workspace.leftOut.some(isUnread)) return 2
  if (workspace.modules.some(breaksIn)) return 1
  const risky = workspace.modules.some(({ changes }) => changes.some((change) => change.class === 'risky'))
  return flags.strict && risky ? 3 : 0
}

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
