import { join } from 'node:path'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { decodeTypedefs, type JsonText, printTypedefs, type Typedefs } from '../../src/typedefs/index.ts'

/** Names of the files in a folder that `moduledefs build` writes. */
export const builtFiles = { runtime: 'main.js', code: 'module.mjs', typedefs: 'typedefs.json' } as const

/** What a scan knows beside the types; kept under `x-scan` of the document. */
export interface ScanFacts {
  /** Of the sources: the document is stale when it differs. */
  readonly digest: string
  readonly sources: readonly string[]
  /** The module's engineVersion when it was scanned. */
  readonly engineVersion?: string
}

/** A module whose code is bundled and whose types are known. */
export interface BuiltModule {
  readonly typedefs: Typedefs
  readonly facts: ScanFacts | undefined
  /** Path of the code. */
  readonly code: string
}

export type BuiltModuleResult =
  | { readonly ok: true; readonly module: BuiltModule }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads a folder that `moduledefs build` wrote. Findings: `built-unreadable`, those of the document. */
export function readBuiltModule(directory: string): BuiltModuleResult {
  const text = readableFile(join(directory, builtFiles.typedefs))
  if (text === undefined) {
    const problem = `it has no ${builtFiles.typedefs} that can be read`
    return { ok: false, findings: [createFinding('built-unreadable', '', { directory, problem })] }
  }
  const decoded = decodeTypedefs(text)
  if (!decoded.ok) return decoded
  const { typedefs } = decoded
  return { ok: true, module: { typedefs, facts: scanFacts(typedefs), code: join(directory, builtFiles.code) } }
}

/** What a kept document says of its scan; undefined where it was not made by one. */
export function scanFacts({ extensions }: Typedefs): ScanFacts | undefined {
  const facts: unknown = JSON.parse(extensions?.['x-scan'] ?? 'null')
  const { digest, sources, engineVersion } = (facts ?? {}) as Readonly<Record<string, unknown>>
  if (typeof digest !== 'string' || !Array.isArray(sources)) return undefined
  return { digest, sources: sources.map(String), ...(typeof engineVersion === 'string' ? { engineVersion } : {}) }
}

/** The document of a scan, to be kept. */
export function keptDocument(typedefs: Typedefs, facts: ScanFacts): string {
  const scan = JSON.stringify(facts) as JsonText
  return printTypedefs({ ...typedefs, extensions: { ...typedefs.extensions, 'x-scan': scan } })
}
