import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { currentDigest, scanModule } from '../../src/languages/typescript/index.ts'
import { locateModule } from '../../src/languages/typescript/locateModule.ts'
import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { moduleConfigFiles, readModuleConfig } from '../../src/versions/index.ts'
import { builtFiles, type ScanFacts, scanFacts } from './builtModule.ts'

export type ModuleTypedefs =
  | {
      readonly ok: true
      readonly typedefs: Typedefs
      readonly facts: ScanFacts
      /** Folder of the sources. */
      readonly folder: string
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * The types of a module's folder: those in its `typedefs.json` while that was made from the sources as they are, those of a
 * scan otherwise. Findings: `typedefs-stale`, those of the scan.
 */
export async function moduleTypedefs(directory: string): Promise<ModuleTypedefs> {
  const located = locateModule({ directory })
  if (!located.ok) return located
  const { folder } = located
  const version = engineVersionOf(directory)
  const engineVersion = version === undefined ? {} : { engineVersion: version }
  const file = join(directory, builtFiles.typedefs)
  const kept = keptTypedefs(file)
  if (kept !== undefined && currentDigest({ directory }, kept.facts.sources) === kept.facts.digest) {
    return { ok: true, typedefs: kept.typedefs, facts: { ...kept.facts, ...engineVersion }, folder, findings: [] }
  }
  const stale = kept === undefined ? [] : [createFinding('typedefs-stale', '', { file, directory })]
  const scanned = await scanModule({ directory })
  if (!scanned.ok) return { ok: false, findings: [...stale, ...scanned.findings] }
  const { typedefs, digest, sources } = scanned
  const facts = { digest, sources, ...engineVersion }
  return { ok: true, typedefs, facts, folder, findings: [...stale, ...scanned.findings] }
}

function keptTypedefs(file: string): { readonly typedefs: Typedefs; readonly facts: ScanFacts } | undefined {
  const text = readableFile(file)
  const decoded = text === undefined ? undefined : decodeTypedefs(text)
  const facts = decoded?.ok ? scanFacts(decoded.typedefs) : undefined
  return decoded?.ok && facts ? { typedefs: decoded.typedefs, facts } : undefined
}

function engineVersionOf(directory: string): string | undefined {
  const path = moduleConfigFiles()
    .map((name) => join(directory, name))
    .find((each) => existsSync(each))
  const config = path === undefined ? undefined : readModuleConfig(readableFile(path) ?? '', path)
  return config?.ok ? config.config.engineVersion : undefined
}
