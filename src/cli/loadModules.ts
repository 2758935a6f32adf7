import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type FindingReport } from '../findings/index.ts'
import { findModules } from './findModules.ts'
import type { Io } from './io.ts'
import { type LoadedModule, loadModule } from './loadModule.ts'
import { scanFolder } from './scanFolder.ts'
import { excludedBy } from './settings.ts'

export interface LoadedModules {
  readonly modules: readonly LoadedModule[]
  /** Why inputs, or modules found in them, could not be read; `file` is the one. */
  readonly failures: readonly FindingReport[]
  /** Modules that were found and left out. */
  readonly skipped: readonly FindingReport[]
}

/**
 * Loads the modules that a command was given: typedefs files, `-`, and folders. A folder stands for its `typedefs.json`, else for
 * all modules in it and below: those with a `typedefs.json`, and those in TypeScript, whose sources are scanned. One that comes up
 * twice counts once.
 */
export async function loadModules(
  io: Io,
  inputs: readonly string[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<LoadedModules> {
  const isExcluded = await excludedBy(io)
  const failures: FindingReport[] = []
  const skipped: FindingReport[] = []
  const found = new Map<string, () => Promise<LoadedModule | FindingReport | undefined>>()
  for (const input of inputs) {
    if (!(await isFolder(io, input))) {
      found.set(path.resolve(io.cwd, input), () => loadModule(io, input))
      continue
    }
    const { modules, findings } = await findModules(io, input, isExcluded)
    if (findings.length > 0) failures.push({ file: input, findings })
    const own = modules[0]?.name === input && modules[0].holds === 'typedefs' ? modules.slice(0, 1) : modules
    for (const { name, holds } of own) {
      const key = path.resolve(io.cwd, name, holds === 'typedefs' ? 'typedefs.json' : '')
      found.set(key, () => (holds === 'typedefs' ? loadModule(io, name) : scanFolder(io, name)))
    }
    if (modules.length === 0 && findings.length === 0) failures.push(withoutModules(input))
  }
  const modules: LoadedModule[] = []
  let done = 0
  for (const load of found.values()) {
    const loaded = await load()
    if (loaded === undefined) continue
    if ('typedefs' in loaded) modules.push(loaded)
    else (loaded.findings.some(({ severity }) => severity === 'error') ? failures : skipped).push(loaded)
    onProgress(++done, found.size)
  }
  if (modules.length + failures.length + skipped.length === 0) failures.push(withoutModules(inputs.join(' ')))
  return { modules, failures, skipped }
}

const withoutModules = (file: string): FindingReport => ({
  file,
  findings: [createFinding('modules-none', '', { file })],
})

async function isFolder(io: Io, input: string): Promise<boolean> {
  if (input === '-' || input === '') return false
  return stat(path.resolve(io.cwd, input)).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
