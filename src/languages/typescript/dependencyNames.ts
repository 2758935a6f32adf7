import { isObject, own } from '../../config/config.ts'
import type { LocatedModule } from './locateModule.ts'

/** The names of the modules that a module's configuration depends on: as written, else the last part of their paths. */
export function dependencyNames({ config }: Extract<LocatedModule, { ok: true }>): readonly string[] {
  const list: unknown = config === undefined ? undefined : own(config.value, 'dependencies')
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown): readonly string[] => {
    const name = isObject(entry) ? own(entry, 'name') : undefined
    if (typeof name === 'string' && name !== '') return [name]
    const source = isObject(entry) ? own(entry, 'source') : entry
    if (typeof source !== 'string') return []
    const path = source.replace(/@[^@/]*$/, '').replace(/(\.git)?\/*$/, '')
    return [path.split('/').at(-1) ?? path]
  })
}
