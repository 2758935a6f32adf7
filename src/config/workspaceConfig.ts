import { parse as parseToml, TomlError } from 'smol-toml'
import { createFinding, type Finding } from '../findings/index.ts'
import { type Config, type ConfigObject, type ConfigPath, isObject, own } from './config.ts'
import { tomlPlaces } from './tomlPlaces.ts'

/** The settings of a workspace: which modules are installed, and what their constructors are given. */
export const workspaceConfigFile = 'dagger.toml'

export type WorkspaceConfig = Pick<Config, 'file' | 'text' | 'value' | 'locate'>

export type WorkspaceConfigResult =
  | { readonly ok: true; readonly config: WorkspaceConfig }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads a `dagger.toml`. Finding: `workspace-config-unreadable`, at its place. */
export function readWorkspaceConfig(text: string, file: string): WorkspaceConfigResult {
  try {
    const value = parseToml(text) as ConfigObject
    return { ok: true, config: Object.freeze({ file, text, value, locate: tomlPlaces(text) }) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const problem = error.message.split('\n')[0] ?? ''
    const location = { line: error.line, column: error.column }
    return { ok: false, findings: [createFinding('workspace-config-unreadable', '', { file, problem }, { location })] }
  }
}

export interface Setting {
  readonly name: string
  readonly value: unknown
  readonly path: ConfigPath
}

/** What a verb is told to leave out of a module. */
export interface Skip {
  readonly verb: 'check' | 'generate' | 'up'
  readonly pattern: string
  readonly path: ConfigPath
}

export interface InstalledModule {
  readonly name: string
  /** A path from the folder of the file, or a reference; `""` where none is given. */
  readonly source: string
  readonly path: ConfigPath
  /** Those of environments too. */
  readonly settings: readonly Setting[]
  readonly skips: readonly Skip[]
}

/** The modules that a workspace installs, in the order of the file; an environment may add some, or settings of others. */
export function installedModules({ value }: WorkspaceConfig): readonly InstalledModule[] {
  const modules = new Map<string, InstalledModule>()
  const overlays = objectsIn(value, 'env').flatMap(([name, env]) => modulesIn(env, ['env', name]))
  for (const { name, entry, path } of [...modulesIn(value, []), ...overlays]) {
    const known = modules.get(name)
    const source = own(entry, 'source')
    modules.set(name, {
      name,
      source: known?.source || (typeof source === 'string' ? source : ''),
      path: known?.path ?? path,
      settings: [...(known?.settings ?? []), ...settingsIn(entry, path)],
      skips: [...(known?.skips ?? []), ...skipsIn(entry, path)],
    })
  }
  return [...modules.values()]
}

const objectsIn = (value: ConfigObject, key: string): readonly (readonly [string, ConfigObject])[] => {
  const table = own(value, key)
  return isObject(table) ? Object.entries(table).flatMap(([name, part]) => (isObject(part) ? [[name, part]] : [])) : []
}

const modulesIn = (value: ConfigObject, path: ConfigPath) =>
  objectsIn(value, 'modules').map(([name, entry]) => ({ name, entry, path: [...path, 'modules', name] }))

function settingsIn(entry: ConfigObject, path: ConfigPath): readonly Setting[] {
  const settings = own(entry, 'settings')
  if (!isObject(settings)) return []
  return Object.entries(settings).map(([name, value]) => ({ name, value, path: [...path, 'settings', name] }))
}

const skipsIn = (entry: ConfigObject, path: ConfigPath): readonly Skip[] =>
  (['check', 'generate', 'up'] as const).flatMap((verb) => {
    const table = own(entry, verb)
    const patterns = isObject(table) ? own(table, 'skip') : undefined
    if (!Array.isArray(patterns)) return []
    return patterns.flatMap((pattern: unknown) =>
      typeof pattern === 'string' ? [{ verb, pattern, path: [...path, verb, 'skip'] }] : [],
    )
  })
