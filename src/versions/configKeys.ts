import type { Span } from './types.ts'

/** What engines take as a value; `any` is not looked into. */
export type ValueType = 'string' | 'boolean' | 'object' | 'strings' | 'objects' | 'flags' | 'lists' | 'any'

/** What some releases take as the value of a key. Where it may be written in two ways, both types are named. */
export interface ConfigForm {
  readonly types: readonly ValueType[]
  /** Releases that read it so. */
  readonly releases: readonly Span[]
}

/** A key of a configuration file. */
export interface ConfigKey {
  /** Oldest first. */
  readonly forms: readonly ConfigForm[]
  /** Keys of the object, or of each object of the list. */
  readonly keys?: ConfigKeys
}

export type ConfigKeys = ReadonlyMap<string, ConfigKey>

const form = (types: ValueType | readonly ValueType[], since: string, until?: string): ConfigForm => ({
  types: typeof types === 'string' ? [types] : types,
  releases: [until === undefined ? { since } : { since, until }],
})

const key = (
  types: ValueType | readonly ValueType[],
  since: string,
  until?: string,
  keys?: Record<string, ConfigKey>,
): ConfigKey => changed([form(types, since, until)], keys)

/** A key whose type changed over the releases. */
const changed = (forms: readonly ConfigForm[], keys?: Record<string, ConfigKey>): ConfigKey => ({
  forms,
  ...(keys === undefined ? {} : { keys: new Map(Object.entries(keys)) }),
})

/** For keys that are as old as the oldest release that is known. */
const ever = 'v0.9.7'

const module = {
  name: key('string', 'v0.9.8'),
  source: key('string', 'v0.9.8'),
  pin: key('string', 'v0.13.6'),
}

const customization = {
  function: key('strings', 'v0.19.5'),
  name: key('string', 'v0.19.5', 'v0.19.10'),
  argument: key('string', 'v0.19.8'),
  default: key('string', 'v0.19.5'),
  defaultPath: key('string', 'v0.19.5'),
  ignore: key('strings', 'v0.19.5'),
  defaultAddress: key('string', 'v0.19.11'),
}

const client = { generator: key('string', 'v0.16.3'), directory: key('string', 'v0.16.3') }

/**
 * Keys of `dagger.json`, with the releases that read them and what they take: read in `core/modules/config.go` of every release
 * from v0.9.7 to v1.0.0-beta.10.
 */
export const jsonKeys: ConfigKeys = new Map(
  Object.entries({
    $schema: key('string', 'v0.15.2'),
    name: key('string', ever),
    root: key('string', ever, 'v0.9.9'),
    'root-for': key('objects', 'v0.9.8', 'v0.9.9', { source: key('string', 'v0.9.8', 'v0.9.9') }),
    sdk: changed([form('string', ever, 'v0.15.4'), form(['string', 'object'], 'v0.15.4')], {
      source: key('string', 'v0.15.4'),
      pin: key('string', 'v1.0.0-beta.4'),
      config: key('object', 'v0.17.0'),
      experimental: key('flags', 'v0.19.3'),
      debug: key('boolean', 'v0.19.5'),
    }),
    include: key('strings', ever),
    exclude: key('strings', ever),
    dependencies: changed([form('strings', ever, 'v0.9.8'), form(['objects', 'strings'], 'v0.9.8')], module),
    source: key('string', 'v0.9.9'),
    engineVersion: key('string', 'v0.9.9'),
    codegen: key('object', 'v0.10.3', undefined, { automaticGitignore: key('boolean', 'v0.10.3') }),
    views: key('objects', 'v0.10.3', 'v0.16.0', {
      name: key('string', 'v0.10.3'),
      patterns: key('strings', 'v0.10.3'),
    }),
    clients: key('objects', 'v0.16.3', undefined, {
      ...client,
      localLibrary: key('boolean', 'v0.16.3', 'v0.18.3'),
      dev: key('boolean', 'v0.18.3', 'v0.18.11'),
    }),
    blueprint: key(['object', 'string'], 'v0.18.13', undefined, module),
    toolchains: key(['objects', 'strings'], 'v0.19.4', undefined, {
      ...module,
      arguments: key('objects', 'v0.19.5', 'v0.19.10', customization),
      customizations: key('objects', 'v0.19.8', undefined, customization),
      ignoreChecks: key('strings', 'v0.19.8'),
      ignoreGenerators: key('strings', 'v0.19.11'),
      ignoreServices: key('strings', 'v0.20.4'),
      portMappings: key('lists', 'v0.20.4'),
    }),
    disableDefaultFunctionCaching: key('boolean', 'v0.19.4'),
  }),
)

const toml = 'v1.0.0-beta.3'

/** Keys of `dagger-module.toml` (engine-semantics §6.2). */
export const tomlKeys: ConfigKeys = new Map(
  Object.entries({
    $schema: key('string', toml),
    name: key('string', toml),
    engineVersion: key('string', toml),
    include: key('strings', toml),
    exclude: key('strings', toml),
    source: key('string', toml),
    disableDefaultFunctionCaching: key('boolean', toml),
    runtime: key('object', toml, undefined, { source: key('string', toml), pin: key('string', 'v1.0.0-beta.4') }),
    dependencies: key('objects', toml, undefined, {
      name: key('string', toml),
      source: key('string', toml),
      pin: key('string', toml),
    }),
    codegen: key('object', toml, undefined, { automaticGitignore: key('boolean', toml) }),
    clients: key('objects', toml, undefined, { generator: key('string', toml), directory: key('string', toml) }),
  }),
)
