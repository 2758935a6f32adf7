import { posix as path } from 'node:path'
import { type Config, readConfig } from '../config/index.ts'
import type { Finding } from '../findings/index.ts'
import { type ModuleConfig, readModuleConfig } from '../versions/index.ts'
import type { FileTree } from './fileTree.ts'

/** A folder's configuration: what decides its view, and the whole of it. */
export interface FolderConfig {
  readonly module: ModuleConfig
  readonly whole: Config
}

export type FolderConfigResult =
  | ({ readonly ok: true } & FolderConfig)
  | { readonly ok: false; readonly findings: readonly Finding[] }

export const TOML_FIRST = ['dagger-module.toml', 'dagger.json'] as const

/** Reads the configuration that lies in a folder itself. Findings: `module-config-unreadable`, those of `readConfig`. */
export function folderConfig(
  tree: FileTree,
  folder: string,
  names: readonly string[] = TOML_FIRST,
): FolderConfigResult | undefined {
  for (const name of names) {
    const file = path.join(folder, name)
    const bytes = tree.read(file)
    if (bytes === undefined) continue
    const text = new TextDecoder().decode(bytes)
    const module = readModuleConfig(text, file)
    if (!module.ok) return module
    const whole = readConfig(text, file)
    return whole.ok ? { ok: true, module: module.config, whole: whole.config } : whole
  }
  return undefined
}
