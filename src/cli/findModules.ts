import type { Dirent } from 'node:fs'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../findings/index.ts'
import { moduleConfigFiles } from '../versions/index.ts'
import type { Io } from './io.ts'
import { unreadable } from './readInput.ts'
import { folderOf, isModule, workspaceIn } from './workspaceSettings.ts'

/** A folder of a workspace that holds typedefs, or the configuration of a module without any. */
export interface FoundModule {
  /** Path as the user would write it. */
  readonly name: string
  readonly holds: 'typedefs' | 'config'
}

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist'])

/** The modules in a folder and below, in the order of their paths. Links are not followed, excluded folders not looked into. Findings: `input-unreadable`. */
export async function findModules(
  io: Io,
  directory: string,
  isExcluded: (folder: string) => boolean = () => false,
): Promise<{ readonly modules: readonly FoundModule[]; readonly findings: readonly Finding[] }> {
  const modules: FoundModule[] = []
  const findings: Finding[] = []
  const open = [directory]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    let entries: Dirent[]
    try {
      entries = await readdir(path.resolve(io.cwd, name), { withFileTypes: true })
    } catch (error) {
      findings.push(unreadable(name, error))
      continue
    }
    const files = new Set(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])))
    if (files.has('typedefs.json')) modules.push({ name, holds: 'typedefs' })
    else if (moduleConfigFiles().some((config) => files.has(config))) modules.push({ name, holds: 'config' })
    const below = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
    const names = below
      .map((entry) => path.join(name, entry.name))
      .filter((folder) => !isExcluded(folder))
      .sort()
    open.push(...names.reverse())
  }
  return { modules: [...modules, ...installedElsewhere(io, directory, modules)], findings }
}

/** Modules that the workspace of the folder installs from where nobody looked. */
function installedElsewhere(io: Io, directory: string, known: readonly FoundModule[]): readonly FoundModule[] {
  const workspace = workspaceIn(io, directory)
  if (workspace === undefined || !workspace.ok) return []
  const seen = new Set(known.map(({ name }) => path.resolve(io.cwd, name)))
  return workspace.modules.flatMap((module): FoundModule[] => {
    const folder = folderOf(workspace.directory, module)
    if (folder === undefined || seen.has(folder) || !isModule(folder)) return []
    seen.add(folder)
    const holds = existsSync(path.join(folder, 'typedefs.json')) ? 'typedefs' : 'config'
    return [{ name: path.relative(io.cwd, folder), holds }]
  })
}
