import { type ParseError, parse as parseJsonc, printParseErrorCode } from 'jsonc-parser'
import { parse as parseToml, TomlError } from 'smol-toml'
import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import type { TargetSource } from './types.ts'

/**
 * The files that may configure a module, in the order in which engines look for them in one folder.
 *
 * @param readsToml does the engine read `dagger-module.toml` (`target.behaves('module-toml')`); the newest do
 */
export const moduleConfigFiles = (readsToml = true): readonly ModuleConfig['kind'][] =>
  readsToml ? ['dagger-module.toml', 'dagger.json'] : ['dagger.json']

/** What a module's own configuration file says that matters here. */
export interface ModuleConfig {
  readonly kind: Extract<TargetSource['kind'], 'dagger.json' | 'dagger-module.toml'>
  /** Path of the file, as the user knows it. */
  readonly file: string
  readonly name?: string
  /** Folder of the sources, from the file's own folder; absent: the file's own folder. */
  readonly source?: string
  /** As written; absent: engines read that as v0.9.9. */
  readonly engineVersion?: string
  /** The module opts out of caching by default (engine v0.19.4+). */
  readonly disableDefaultFunctionCaching: boolean
}

export type ModuleConfigResult =
  | { readonly ok: true; readonly config: ModuleConfig }
  | { readonly ok: false; readonly findings: readonly [Finding] }

interface Problem {
  readonly problem: string
  readonly location?: { readonly line: number; readonly column: number }
}

type Parsed = { readonly value: unknown } | Problem

const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

function whyNoJson(text: string): Problem {
  const errors: ParseError[] = []
  try {
    parseJsonc(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    return { problem: 'it is nested too deeply' }
  }
  const first = errors[0]
  if (first === undefined) return { problem: 'it is not JSON' }
  const before = text.slice(0, first.offset).split('\n')
  const location = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return { problem: `${words(printParseErrorCode(first.error))} in line ${location.line}`, location }
}

function parseJsonText(text: string): Parsed {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return whyNoJson(text)
  }
}

function parseTomlText(text: string): Parsed {
  try {
    return { value: parseToml(text) }
  } catch (error) {
    if (!(error instanceof TomlError) || /nested/.test(error.message)) return { problem: 'it is nested too deeply' }
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    return {
      problem: `${reason} in line ${error.line}`,
      location: { line: error.line, column: error.column },
    }
  }
}

const keys = ['name', 'source', 'engineVersion', 'disableDefaultFunctionCaching']

/** Go takes a JSON key in any case, the last one where there are several; a TOML key in small or capital letters too. */
function knownKeys(value: object, kind: ModuleConfig['kind']): ReadonlyMap<string, unknown> {
  const entries = Object.entries(value)
  return new Map(
    keys.map((key) => {
      const written = (text: string) => entries.find(([name]) => name === text)
      const entry =
        kind === 'dagger.json'
          ? entries.findLast(([name]) => name.toLowerCase() === key.toLowerCase())
          : (written(key) ?? written(key.toLowerCase()) ?? written(key.toUpperCase()))
      return [key, entry?.[1]]
    }),
  )
}

/**
 * Reads a module's configuration: `dagger.json`, or `dagger-module.toml` (engine v1.0.0-beta.3+), told apart by the end of
 * the file's name. Only what matters for its view is looked at. Finding: `module-config-unreadable`, with its place.
 *
 * @param text the file's content
 * @param file its path, for messages
 */
export function readModuleConfig(text: string, file: string): ModuleConfigResult {
  const read = parseModuleConfig(text, file)
  return read.ok ? { ok: true, config: read.config } : read
}

/** The same, with all that the file holds. */
export function parseModuleConfig(
  text: string,
  file: string,
):
  | { readonly ok: true; readonly config: ModuleConfig; readonly value: Readonly<Record<string, unknown>> }
  | Extract<ModuleConfigResult, { ok: false }> {
  const kind = file.endsWith('.toml') ? 'dagger-module.toml' : 'dagger.json'
  const refuse = ({ problem, location }: Problem): Extract<ModuleConfigResult, { ok: false }> => ({
    ok: false,
    findings: [
      createFinding('module-config-unreadable', '', { file, problem }, location === undefined ? {} : { location }),
    ],
  })
  const parsed = kind === 'dagger.json' ? parseJsonText(text) : parseTomlText(text)
  if ('problem' in parsed) return refuse(parsed)
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse({ problem: 'it is not an object' })
  const config = knownKeys(value, kind)
  const name = config.get('name') ?? undefined
  const source = config.get('source') ?? undefined
  const engineVersion = config.get('engineVersion') ?? undefined
  const uncached = config.get('disableDefaultFunctionCaching') ?? false
  if (name !== undefined && typeof name !== 'string') return refuse({ problem: 'its name is not a string' })
  if (source !== undefined && typeof source !== 'string') return refuse({ problem: 'its source is not a string' })
  if (engineVersion !== undefined && typeof engineVersion !== 'string')
    return refuse({ problem: 'its engineVersion is not a string' })
  if (typeof uncached !== 'boolean')
    return refuse({ problem: 'its disableDefaultFunctionCaching is neither true nor false' })
  return {
    ok: true,
    value: value as Readonly<Record<string, unknown>>,
    config: Object.freeze({
      kind,
      file,
      ...(name === undefined ? {} : { name }),
      ...(source === undefined ? {} : { source }),
      ...(engineVersion === undefined ? {} : { engineVersion }),
      disableDefaultFunctionCaching: uncached,
    }),
  }
}
