import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  checkSettings,
  checkWorkspaceKeys,
  type InstalledModule,
  installedModules,
  readWorkspaceConfig,
  type WorkspaceConfig,
  workspaceConfigFile,
} from '../config/index.ts'
import { createFinding, type Finding, type FindingReport } from '../findings/index.ts'
import { moduleConfigFiles, type Target } from '../versions/index.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'

/** A workspace as its `dagger.toml` has it, or why that cannot be read. */
export type FoundWorkspace =
  | {
      readonly ok: true
      readonly directory: string
      readonly config: WorkspaceConfig
      readonly modules: readonly InstalledModule[]
    }
  | { readonly ok: false; readonly report: FindingReport }

/** The workspace that a folder itself is. */
export function workspaceIn(io: Io, folder: string): FoundWorkspace | undefined {
  const directory = path.resolve(io.cwd, folder)
  const absolute = path.join(directory, workspaceConfigFile)
  if (!existsSync(absolute)) return undefined
  const file = path.relative(io.cwd, absolute)
  const read = readWorkspaceConfig(readFileSync(absolute, 'utf8'), file)
  if (!read.ok) return { ok: false, report: { file, findings: read.findings } }
  return { ok: true, directory, config: read.config, modules: installedModules(read.config) }
}

/** The workspace that a folder lies in: the nearest one upwards. */
export function workspaceAbove(io: Io, folder: string): FoundWorkspace | undefined {
  for (let current = path.resolve(io.cwd, folder); ; current = path.dirname(current)) {
    const found = workspaceIn(io, current)
    if (found !== undefined || path.dirname(current) === current) return found
  }
}

/** Where a module of the workspace lies, absolute; undefined: in another repository, or not said. */
export function folderOf(directory: string, { source }: InstalledModule): string | undefined {
  const isPath = /^\.{1,2}(\/|$)|^\//.test(source) || (source !== '' && !/[:@]|^[\w-]+\.[\w.-]+\//.test(source))
  return isPath ? path.resolve(directory, source) : undefined
}

/**
 * What the settings of the workspace say about a module that it installs, and what is wrong with the file as a whole.
 *
 * @param target whose rules find arguments by their names
 */
export function workspaceReport(
  io: Io,
  { directory, typedefs }: Pick<LoadedModule, 'directory' | 'typedefs'>,
  target: Target | undefined,
): FindingReport | undefined {
  const workspace = workspaceAbove(io, directory)
  if (workspace === undefined || target === undefined) return undefined
  if (!workspace.ok) return workspace.report
  const { config, modules } = workspace
  const findings: Finding[] = [...checkWorkspaceKeys(config)]
  for (const module of modules) {
    const folder = folderOf(workspace.directory, module)
    if (folder === undefined) continue
    if (folder === directory) findings.push(...checkSettings(typedefs, module, config, target))
    else if (!isModule(folder)) findings.push(missing(module, config))
  }
  return { file: config.file, findings }
}

export const isModule = (folder: string): boolean =>
  [...moduleConfigFiles(), 'typedefs.json'].some((name) => existsSync(path.join(folder, name)))

function missing(module: InstalledModule, config: WorkspaceConfig): Finding {
  const location = config.locate([...module.path, 'source'])
  const data = { file: config.file, module: module.name, source: JSON.stringify(module.source) }
  return createFinding('workspace-module-missing', '', data, location === undefined ? {} : { location })
}
