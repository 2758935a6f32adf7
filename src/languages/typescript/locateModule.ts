import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createFinding, type Finding } from '../../findings/index.ts'
import { type ModuleConfigResult, moduleConfigFiles, readModuleConfig } from '../../versions/index.ts'
import { readableFile } from './readableFile.ts'
import type { DirectoryInput } from './types.ts'

export type LocatedModule =
  | {
      readonly ok: true
      readonly name: string
      readonly folder: string
      /** Path of the configuration file, where there is one. */
      readonly config?: string
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A module's name and the folder of its sources, from what is given and its configuration file. */
export function locateModule(input: DirectoryInput): LocatedModule {
  const config = readConfig(input.directory)
  if (config !== undefined && !config.ok && input.name === undefined) return config
  const { name, source = '.' } = config?.ok ? config.config : {}
  const moduleName = input.name ?? name
  if (moduleName === undefined) {
    return { ok: false, findings: [createFinding('scan-no-name', '', { directory: input.directory })] }
  }
  const file = config?.ok ? config.config.file : undefined
  return {
    ok: true,
    name: moduleName,
    folder: join(input.directory, source),
    ...(file === undefined ? {} : { config: file }),
  }
}

function readConfig(directory: string): ModuleConfigResult | undefined {
  for (const file of moduleConfigFiles()) {
    const path = join(directory, file)
    const text = existsSync(path) ? readableFile(path) : undefined
    if (text !== undefined) return readModuleConfig(text, path)
  }
  return undefined
}
