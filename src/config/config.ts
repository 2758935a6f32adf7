import type { ModuleConfig } from '../versions/index.ts'

/** A place in a file, 1-based. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where in a configuration something is: keys and indices from the top. */
export type ConfigPath = readonly (string | number)[]

/** A module's configuration file, parsed as a whole. */
export interface Config extends ModuleConfig {
  readonly text: string
  readonly value: ConfigObject
  /** Where a key, or the nearest one above it, stands in the text. */
  readonly locate: (path: ConfigPath) => Place | undefined
}

export type ConfigObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is ConfigObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `toolchains[0].customizations`, as messages write it. */
export const pathText = (path: ConfigPath): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')

/** The own value of a key, or undefined. */
export const own = (value: ConfigObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)
