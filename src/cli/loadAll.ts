import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CheckedOut, checkOutRevision, isRevision } from './gitRevision.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { type LoadedModules, loadModules } from './loadModules.ts'

/** A module, and where it lies below the input that it was found in: what pairs it with the same one of another revision. */
export interface PlacedBelow {
  readonly module: LoadedModule
  readonly below: string
}

export type AllModules = Omit<LoadedModules, 'modules'> & { readonly modules: readonly PlacedBelow[] }

/** The modules of an input, which may lie in a git revision: `main:.` */
export async function loadAll(
  io: Io,
  name: string,
  onProgress?: (done: number, of: number) => void,
): Promise<AllModules> {
  const there = name === '-' || name === '' || existsSync(path.resolve(io.cwd, name))
  if (there || !isRevision(name)) return placed(io, name, await loadModules(io, [name], onProgress))
  const checkedOut: CheckedOut = await checkOutRevision(io, name)
  if (!checkedOut.ok) return { modules: [], failures: [{ file: name, findings: [checkedOut.finding] }], skipped: [] }
  try {
    const loaded = await loadModules(io, [checkedOut.path], onProgress)
    const shown = (file: string): string =>
      `${name.replace(/:\.?$/, ':')}${path.relative(checkedOut.path, path.resolve(io.cwd, file))}`
    const renamed = <Report extends { readonly file?: string }>(report: Report): Report =>
      report.file === undefined ? report : { ...report, file: shown(report.file) }
    const { modules, ...rest } = placed(io, checkedOut.path, loaded)
    return {
      ...rest,
      modules: modules.map(({ module, below }) => ({ module: renamed(module), below })),
      failures: loaded.failures.map(renamed),
      skipped: loaded.skipped.map(renamed),
    }
  } finally {
    await checkedOut.remove()
  }
}

/** The modules of a repository: undefined for what is one module, or none, which is said in its own way. */
export async function loadRepository(
  io: Io,
  name: string,
  onProgress?: (done: number, of: number) => void,
): Promise<AllModules | undefined> {
  if (name === '-') return undefined
  const all = await loadAll(io, name, onProgress)
  const count = all.modules.length + all.failures.length + all.skipped.length
  const [first] = all.modules
  const isBelow = first !== undefined && first.below !== '' && first.below !== '-'
  return count > 1 || (count === 1 && isBelow) ? all : undefined
}

function placed(io: Io, name: string, { modules, failures, skipped }: LoadedModules): AllModules {
  const root = path.resolve(io.cwd, name)
  const below = ({ directory, file }: LoadedModule): string =>
    file === '-' ? '-' : path.relative(root, directory === path.dirname(root) ? root : directory)
  return { modules: modules.map((module) => ({ module, below: below(module) })), failures, skipped }
}
