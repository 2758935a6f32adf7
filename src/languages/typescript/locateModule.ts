import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { type ConfigResult, readConfig } from '../../config/readConfig.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { moduleConfigFiles } from '../../versions/index.ts'
import { readableFile } from './readableFile.ts'
import type { DirectoryInput } from './types.ts'

export type LocatedModule =
  | {
      readonly ok: true
      readonly name: string
      readonly folder: string
      /** Its configuration, where there is one. */
      readonly config?: Config
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A module's name and the folder of its sources, from what is given and its configuration file. */
export function locateModule(input: DirectoryInput): LocatedModule {
  const read = configIn(input.directory)
  if (read?.ok === false && input.name === undefined) return read
  const config = read?.ok ? read.config : undefined
  const { name, source = '.' } = config ?? {}
  const moduleName = input.name ?? name
  if (moduleName === undefined) {
    return { ok: false, findings: [createFinding('scan-no-name', '', { directory: input.directory })] }
  }
  return {
    ok: true,
    name: moduleName,
    folder: join(input.directory, source),
    ...(config === undefined ? {} : { config }),
  }
}

function configIn(directory: string): ConfigResult | undefined {
  for (const file of moduleConfigFiles()) {
    const path = join(directory, file)
    const text = existsSync(path) ? readableFile(path) : undefined
    if (text !== undefined) return readConfig(text, path)
  }
  return undefined
}
