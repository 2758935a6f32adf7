import type { Finding } from '../findings/index.ts'
import { parseModuleConfig } from '../versions/moduleConfig.ts'
import { canonicalKeys } from './canonicalKeys.ts'
import type { Config } from './config.ts'
import { jsonPlaces } from './jsonPlaces.ts'
import { tomlPlaces } from './tomlPlaces.ts'

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Reads the whole of a `dagger.json` or `dagger-module.toml`, told apart by the end of the file's name, with the place of every
 * key, each as engines know it whatever its case. Finding: `module-config-unreadable`, as `readModuleConfig` gives it. What the keys are worth is for `checkConfig`.
 */
export function readConfig(text: string, file: string): ConfigResult {
  const read = parseModuleConfig(text, file)
  if (!read.ok) return read
  const { config } = read
  const value = canonicalKeys(read.value, config.kind)
  const locate = config.kind === 'dagger.json' ? jsonPlaces(text) : tomlPlaces(text)
  return { ok: true, config: Object.freeze({ ...config, text, value, locate }) }
}
