import type { Config } from '../config/index.ts'
import type { Finding, FindingReport } from '../findings/index.ts'
import type { Uses } from '../languages/index.ts'
import type { SourceMap, Typedefs } from '../typedefs/index.ts'
import type { Io } from './io.ts'
import { loadConfig } from './loadConfig.ts'
import { type LoadedDocument, loadDocument } from './loadDocument.ts'

/** A module as the commands about compatibility take it. */
export interface LoadedModule {
  /** As the user named it: the typedefs file, or the folder whose sources were scanned. */
  readonly file: string
  /** Where it lies, absolute. */
  readonly directory: string
  readonly typedefs: Typedefs
  /** What it is called where its name alone would not do. */
  readonly title?: string
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number } | undefined
  /** Its own configuration, found upwards. */
  readonly config?: Config
  /** In addition to a `dagger-module.toml`: the `dagger.json` that engines go by which do not read that. */
  readonly olderConfig?: Config
  /** Places in the sources by pointer, where the typedefs themselves have none. */
  readonly places?: ReadonlyMap<string, SourceMap>
  /** What the code calls; absent where it was not looked at. */
  readonly uses?: Uses
  /** Of the scan. */
  readonly findings: readonly Finding[]
}

/** Loads a typedefs file, the `typedefs.json` of a folder or else its sources, with the module's own configuration. */
export async function loadModule(io: Io, name: string): Promise<LoadedModule | FindingReport> {
  const document = await loadDocument(io, name)
  return document.ok ? withConfig(io, document) : { file: document.file, findings: document.findings }
}

/** A document with the configuration of the module it belongs to. */
export function withConfig(io: Io, document: Extract<LoadedDocument, { ok: true }>): LoadedModule | FindingReport {
  const found = loadConfig(io, document.directory)
  if (found && 'findings' in found) return found
  const { ok: _, ...module } = document
  return { ...module, ...found }
}
