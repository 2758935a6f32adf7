import { existsSync } from 'node:fs'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import { type Language, languageOf } from '../languages/index.ts'
import { moduleSdk } from '../workspace/index.ts'
import type { Io } from './io.ts'
import { loadConfig } from './loadConfig.ts'

/** The language of the module that a folder belongs to; undefined where its configuration names none that is read. */
export function languageAt(io: Io, name: string): Language | undefined {
  const sdk = sdkAt(io, name)
  return sdk === undefined ? undefined : languageOf(sdk)
}

/** Does the configuration of a folder's module name an SDK at all? */
export const namesSdk = (io: Io, name: string): boolean => sdkAt(io, name) !== undefined

function sdkAt(io: Io, name: string): string | undefined {
  const found = loadConfig(io, path.resolve(io.cwd, name))
  return found === undefined || 'findings' in found ? undefined : moduleSdk(found.config)
}

/** Finding: `folder-missing`. */
export const notThere = (io: Io, name: string): Finding | undefined =>
  existsSync(path.resolve(io.cwd, name)) ? undefined : createFinding('folder-missing', '', { folder: name })

/** Why a verb cannot run a module's code: only TypeScript is run here. Findings: `folder-missing`, `run-language`. */
export function notRunnable(io: Io, name: string, verb: string): Finding | undefined {
  const missing = notThere(io, name)
  if (missing !== undefined) return missing
  const language = languageAt(io, name)
  if (language === undefined || language.name === 'typescript') return undefined
  return createFinding('run-language', '', { verb, file: name, language: language.title })
}
