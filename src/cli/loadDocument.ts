import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Uses } from '../languages/index.ts'
import { decodeTypedefs, type Typedefs } from '../typedefs/index.ts'
import type { Io } from './io.ts'
import { type PlacedModule, placeFindings } from './placeFindings.ts'
import { readInput } from './readInput.ts'
import { readStale } from './readStale.ts'
import { scanFolder } from './scanFolder.ts'

export type LoadedDocument =
  | (PlacedModule & {
      readonly ok: true
      readonly file: string
      readonly typedefs: Typedefs
      /** What the code calls, where the document was read from sources. */
      readonly uses?: Uses
      /** Of reading it from sources: warnings and smaller. */
      readonly findings: readonly Finding[]
    })
  | { readonly ok: false; readonly file: string; readonly findings: readonly Finding[] }

/** Reads a document, or the sources of a module's folder that has no `typedefs.json` or an outdated one; all its problems come as findings. */
export async function loadDocument(io: Io, name: string): Promise<LoadedDocument> {
  if (isSourceFolder(io, name)) {
    const scanned = await scanFolder(io, name)
    if (scanned !== undefined && 'typedefs' in scanned)
      return { ok: true, ...scanned, findings: placeFindings(io, scanned)(scanned.findings) }
    const findings = scanned?.findings ?? [createFinding('input-directory-empty', '', { file: name })]
    return { ok: false, file: name, findings }
  }
  const input = await readInput(io, name)
  if (!input.ok) return { ok: false, file: name, findings: input.findings }
  const decoded = decodeTypedefs(input.bytes)
  io.step?.(`read ${input.file === '-' ? 'standard input' : input.file}`)
  if (!decoded.ok) return { ok: false, file: input.file, findings: decoded.findings }
  const { file, directory } = input
  const stale = file === path.join(name, 'typedefs.json') ? await readStale(io, name, decoded.typedefs) : undefined
  if (stale !== undefined) return { ok: true, ...stale, findings: placeFindings(io, stale)(stale.findings) }
  return { ok: true, file, directory, typedefs: decoded.typedefs, locate: decoded.locate, findings: [] }
}

/** A folder whose types are in its sources: it has a configuration and no `typedefs.json`. */
function isSourceFolder(io: Io, name: string): boolean {
  if (name === '-' || name === '') return false
  const folder = path.resolve(io.cwd, name)
  return existsSync(folder) && statSync(folder).isDirectory() && !existsSync(path.join(folder, 'typedefs.json'))
}
