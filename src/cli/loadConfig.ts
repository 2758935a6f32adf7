import path from 'node:path'
import { type Config, readConfig } from '../config/index.ts'
import { createFinding, type FindingReport } from '../findings/index.ts'
import type { Io } from './io.ts'
import { findModuleConfig } from './moduleConfig.ts'
import { systemProblem } from './readInput.ts'

export interface FoundConfig {
  readonly config: Config
  /** In addition to a `dagger-module.toml`: the `dagger.json` that engines go by which do not read that. */
  readonly olderConfig?: Config
}

/** Finds the configuration of the module that a folder belongs to, for newer engines and for older ones. */
export function loadConfig(io: Io, directory: string): FoundConfig | FindingReport | undefined {
  const newest = readConfigFile(io, directory, true)
  if (newest === undefined || 'findings' in newest) return newest
  if (newest.kind === 'dagger.json') return { config: newest }
  const older = readConfigFile(io, directory, false)
  if (older === undefined) return { config: newest }
  return 'findings' in older ? older : { config: newest, olderConfig: older }
}

/**
 * The nearest configuration upwards; undefined: there is none.
 *
 * @param readsToml does the engine read `dagger-module.toml`
 */
export function readConfigFile(io: Io, directory: string, readsToml: boolean): Config | FindingReport | undefined {
  try {
    const found = findModuleConfig(directory, readsToml)
    if (found === undefined) return undefined
    const file = path.relative(io.cwd, found.file)
    const read = readConfig(found.text, file)
    return read.ok ? read.config : { file, findings: read.findings }
  } catch (error) {
    const file = path.relative(io.cwd, (error as NodeJS.ErrnoException).path ?? directory)
    const problem = systemProblem(error)
    return { file, findings: [createFinding('module-config-unreadable', '', { file, problem })] }
  }
}
