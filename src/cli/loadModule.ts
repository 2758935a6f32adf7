import path from 'node:path'
import { type Config, readConfig } from '../config/index.ts'
import { createFinding, type Finding, type FindingReport } from '../findings/index.ts'
import type { Typedefs } from '../typedefs/index.ts'
import { type ModuleConfig, readModuleConfig } from '../versions/index.ts'
import type { Io } from './io.ts'
import { type LoadedDocument, loadDocument } from './loadDocument.ts'
import { findModuleConfig } from './moduleConfig.ts'
import { moduleLanguage } from './moduleLanguage.ts'
import { systemProblem } from './readInput.ts'

/** A module as the commands about compatibility take it. */
export interface LoadedModule {
  /** As the user named it: the typedefs file, or the folder whose sources were scanned. */
  readonly file: string
  /** Where it lies, absolute. */
  readonly directory: string
  readonly typedefs: Typedefs
  /** What it is called where its name alone would not do. */
  readonly title?: string
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number } | undefined
  /** Its own configuration, found upwards: what decides the view, and the whole of it. */
  readonly config?: ModuleConfig
  readonly wholeConfig?: Config
  /** Beside a `dagger-module.toml`: the `dagger.json` that engines go by which do not read that. */
  readonly olderConfig?: ModuleConfig
  readonly olderWholeConfig?: Config
  /** Of the scan. */
  readonly findings: readonly Finding[]
}

/** Loads a typedefs file, or the `typedefs.json` of a folder, with the module's own configuration. */
export async function loadModule(io: Io, name: string): Promise<LoadedModule | FindingReport> {
  const document = await loadDocument(io, name)
  const { file } = document
  if (!document.ok) return { file, findings: document.findings }
  return withConfig(io, document)
}

/** A document with the configuration of the module it belongs to. */
export function withConfig(
  io: Io,
  { file, directory, typedefs, locate }: Extract<LoadedDocument, { ok: true }>,
): LoadedModule | FindingReport {
  const found = loadConfig(io, directory)
  if (found && 'findings' in found) return found
  return { file, directory, typedefs, locate, findings: [], ...found }
}

/** Loads the module of a folder from its sources; one that is not in TypeScript is reported and left out. */
export async function scanFolder(io: Io, name: string): Promise<LoadedModule | FindingReport | undefined> {
  const directory = path.resolve(io.cwd, name)
  const found = loadConfig(io, directory)
  if (found === undefined || 'findings' in found) return found
  const language = moduleLanguage(found.wholeConfig)
  if (language === undefined) return undefined
  if (language !== 'typescript')
    return { file: name, findings: [createFinding('module-not-scanned', '', { file: name, sdk: language })] }
  const { scanModule } = await import('../languages/typescript/index.ts')
  const scanned = await scanModule({ directory })
  if (!scanned.ok) return { file: name, findings: scanned.findings }
  const { typedefs, findings } = scanned
  return { file: name, directory, typedefs, locate: () => undefined, findings, ...found }
}

type FoundConfig = Required<Pick<LoadedModule, 'config' | 'wholeConfig'>> &
  Pick<LoadedModule, 'olderConfig' | 'olderWholeConfig'>

function loadConfig(io: Io, directory: string): FoundConfig | FindingReport | undefined {
  const newest = readConfigFile(io, directory, true)
  if (newest === undefined || 'findings' in newest || newest.config.kind === 'dagger.json') return newest
  const older = readConfigFile(io, directory, false)
  if (older === undefined) return newest
  if ('findings' in older) return older
  return { ...newest, olderConfig: older.config, olderWholeConfig: older.wholeConfig }
}

function readConfigFile(io: Io, directory: string, readsToml: boolean): FoundConfig | FindingReport | undefined {
  try {
    const found = findModuleConfig(directory, readsToml)
    if (found === undefined) return undefined
    const file = path.relative(io.cwd, found.file)
    const read = readModuleConfig(found.text, file)
    if (!read.ok) return { file, findings: read.findings }
    const whole = readConfig(found.text, file)
    return whole.ok ? { config: read.config, wholeConfig: whole.config } : { file, findings: whole.findings }
  } catch (error) {
    const file = path.relative(io.cwd, (error as NodeJS.ErrnoException).path ?? directory)
    const problem = systemProblem(error)
    return { file, findings: [createFinding('module-config-unreadable', '', { file, problem })] }
  }
}
