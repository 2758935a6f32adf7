import { posix as path } from 'node:path'
import { type ConfigResult, readConfig } from '../config/readConfig.ts'
import type { FileTree } from './fileTree.ts'

export const TOML_FIRST = ['dagger-module.toml', 'dagger.json'] as const

/** Reads the configuration that lies in a folder itself. Finding: `module-config-unreadable`. */
export function folderConfig(
  tree: FileTree,
  folder: string,
  names: readonly string[] = TOML_FIRST,
): ConfigResult | undefined {
  for (const name of names) {
    const file = path.join(folder, name)
    const bytes = tree.read(file)
    if (bytes === undefined) continue
    return readConfig(new TextDecoder().decode(bytes), file)
  }
  return undefined
}
