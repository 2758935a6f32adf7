import { type Config, isObject, own } from '../config/config.ts'

/** The SDK that a configuration names, as written: `typescript`, `python@v0.18.9`, `../sdk/go`; undefined for a module without code. */
export function moduleSdk({ kind, value }: Config): string | undefined {
  const sdk = own(value, kind === 'dagger.json' ? 'sdk' : 'runtime')
  const source = isObject(sdk) ? own(sdk, 'source') : sdk
  return typeof source === 'string' && source !== '' ? source : undefined
}

/** A module that a configuration depends on; `source` as written. */
export interface ConfiguredDependency {
  readonly name?: string
  readonly source: string
}

/** The dependencies that a configuration names. Entries of another shape are left out: `check` reports them. */
export function moduleDependencies({ value }: Config): readonly ConfiguredDependency[] {
  const list = own(value, 'dependencies')
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown): ConfiguredDependency[] => {
    if (typeof entry === 'string') return [{ source: entry }]
    if (!isObject(entry)) return []
    const source = own(entry, 'source')
    const name = own(entry, 'name')
    if (typeof source !== 'string') return []
    return [{ source, ...(typeof name === 'string' && name !== '' ? { name } : {}) }]
  })
}
