import path from 'node:path'
import { readConfig } from '../config/index.ts'
import { createFinding, type FindingReport } from '../findings/index.ts'
import { readModuleConfig } from '../versions/index.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { findModuleConfig } from './moduleConfig.ts'
import { systemProblem } from './readInput.ts'

/** The configuration of a module as `LoadedModule` carries it. */
export type FoundConfig = Required<Pick<LoadedModule, 'config' | 'wholeConfig'>> &
  Pick<LoadedModule, 'olderConfig' | 'olderWholeConfig'>

/** Finds the configuration of the module that a folder belongs to, for newer engines and for older ones. */
export function loadConfig(io: Io, directory: string): FoundConfig | FindingReport | undefined {
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
