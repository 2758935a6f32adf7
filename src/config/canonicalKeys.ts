import { type ConfigKeys, jsonKeys, tomlKeys } from '../versions/index.ts'
import { type Config, type ConfigObject, isObject } from './config.ts'

/**
 * A parsed configuration with its keys as engines know them. Go reads a JSON key in any case, and of a TOML one the spelling in
 * small or capital letters too; where a key is there in several, the last one counts in JSON and the exact one in TOML. What no
 * engine knows stays as it is.
 */
export function canonicalKeys(value: ConfigObject, kind: Config['kind']): ConfigObject {
  return inObject(value, kind, kind === 'dagger.json' ? jsonKeys : tomlKeys)
}

/** The key that engines take a written one for. */
export function canonicalKey(written: string, kind: Config['kind'], known: Iterable<string>): string {
  for (const key of known) if (isSpelling(written, key, kind)) return key
  return written
}

export const isSpelling = (written: string, key: string, kind: Config['kind']): boolean =>
  kind === 'dagger.json'
    ? written.toLowerCase() === key.toLowerCase()
    : written === key || written === key.toLowerCase() || written === key.toUpperCase()

function inObject(value: ConfigObject, kind: Config['kind'], keys: ConfigKeys): ConfigObject {
  const result = new Map<string, unknown>()
  for (const [written, part] of Object.entries(value)) {
    const key = keys.has(written) ? written : canonicalKey(written, kind, keys.keys())
    if (kind === 'dagger-module.toml' && key !== written && Object.hasOwn(value, key)) continue
    const inner = keys.get(key)?.keys
    result.set(key, inner === undefined ? part : inside(part, kind, inner))
  }
  return Object.fromEntries(result)
}

function inside(part: unknown, kind: Config['kind'], keys: ConfigKeys): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => (isObject(item) ? inObject(item, kind, keys) : item))
  return isObject(part) ? inObject(part, kind, keys) : part
}
