import { existsSync } from 'node:fs'
import path from 'node:path'
import { type CallerChange, type CallerLanguage, callerChanges, type Renames } from '../diff/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { languageOf } from '../languages/index.ts'
import { localFolder, moduleDependencies, moduleSdk } from '../workspace/index.ts'
import { findModules } from './findModules.ts'
import type { Io } from './io.ts'
import { loadConfig } from './loadConfig.ts'
import type { LoadedModule } from './loadModule.ts'
import { sourceFile } from './placeFindings.ts'
import { scanFolder } from './scanFolder.ts'
import { excludedBy } from './settings.ts'

/** A place in another module of the workspace that breaks, its path from the current directory. */
export interface BrokenCaller extends CallerChange {
  readonly module: string
}

/** What was looked at for callers of a module, and what breaks in them. */
export interface Callers {
  readonly broken: readonly BrokenCaller[]
  /** Modules of the workspace that depend on it and were read. */
  readonly read: readonly string[]
  /** Those that depend on it and could not be. */
  readonly unread: readonly string[]
}

/** The modules of the same workspace that call a module, and the places in them that its new names break. */
export async function callersOf(io: Io, called: LoadedModule, names: Pick<Renames, 'renamed'>): Promise<Callers> {
  const broken: BrokenCaller[] = []
  const read: string[] = []
  const unread: string[] = []
  const root = workspaceRoot(called.directory)
  if (root === undefined) return { broken, read, unread }
  const { modules } = await findModules(io, path.relative(io.cwd, root) || '.', await excludedBy(io))
  for (const { name } of modules) {
    if (calledBy(io, path.resolve(io.cwd, name), called) === undefined) continue
    const caller = await scanFolder(io, name)
    if (caller === undefined || !('typedefs' in caller) || caller.uses === undefined) unread.push(name)
    else {
      read.push(name)
      broken.push(...brokenIn(io, caller, called, names))
    }
  }
  return { broken, read, unread }
}

/** The places in the code of one module that the new names of another break. */
export function brokenIn(
  io: Io,
  caller: LoadedModule,
  called: LoadedModule,
  names: Pick<Renames, 'renamed'>,
): readonly BrokenCaller[] {
  const known = caller.uses?.dependencies && calledBy(io, caller.directory, called)
  if (known === undefined) return []
  const uses = (caller.uses?.dependencies ?? []).filter(({ dependency }) => known.names.has(dependency))
  return callerChanges(names, known.language, uses).map((change) => {
    const file = sourceFile(caller, change.filename)
    const filename = file === undefined ? change.filename : path.relative(io.cwd, file)
    return { ...change, filename, module: caller.typedefs.name }
  })
}

export function callerFinding({ filename, line, column, ...data }: BrokenCaller): Finding {
  const sourceMap = { filename, line, column }
  return createFinding('caller-breaks', data.pointer, data, { sourceMap })
}

/** The repository, or the workspace, that a module lies in. */
function workspaceRoot(directory: string): string | undefined {
  for (let at = directory; ; at = path.dirname(at)) {
    if (['.git', 'dagger.toml'].some((mark) => existsSync(path.join(at, mark)))) return at
    if (path.dirname(at) === at) return undefined
  }
}

const LANGUAGES: readonly CallerLanguage[] = ['go', 'python', 'typescript']

/** What a module calls another one that it depends on, and in which language. */
function calledBy(
  io: Io,
  folder: string,
  { directory, typedefs }: Pick<LoadedModule, 'directory' | 'typedefs'>,
): { readonly names: ReadonlySet<string>; readonly language: CallerLanguage } | undefined {
  const found = loadConfig(io, folder)
  if (found === undefined || 'findings' in found) return undefined
  const own = path.dirname(path.resolve(io.cwd, found.config.file))
  const names = moduleDependencies(found.config).flatMap(({ name, source }) =>
    localFolder(own, source) === directory ? [name ?? typedefs.name] : [],
  )
  const name = languageOf(moduleSdk(found.config) ?? '')?.name
  const language = LANGUAGES.find((each) => each === name)
  if (names.length === 0 || language === undefined) return undefined
  return { names: new Set(names), language }
}
