import type { Finding } from '../findings/index.ts'
import type { Target } from '../versions/index.ts'
import { checkKeys } from './checkKeys.ts'
import { checkRules } from './checkRules.ts'
import type { Config } from './config.ts'

/**
 * What an engine of the target's release makes of a configuration file.
 *
 * Findings, each with its place in the file: `config-key-unknown`, `config-key-ignored` (too new or retired),
 * `config-key-elsewhere`, `config-value-wrong`, `config-file-unknown`, `config-blueprint-conflict`, `config-source-without-sdk`,
 * `config-source-outside`. engineVersion itself is for `createTarget`.
 */
export function checkConfig(config: Config, target: Target): readonly Finding[] {
  return Object.freeze([...checkRules(config, target), ...checkKeys(config, target)])
}
