import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type FindingReport } from '../findings/index.ts'
import { checkOutRevision, isRevision } from './gitRevision.ts'
import type { Io } from './io.ts'
import { type LoadedModule, loadModule } from './loadModule.ts'
import { scanFolder } from './scanFolder.ts'

/** Loads one module: a typedefs file, a folder (scanned where it has no `typedefs.json`), either in a git revision, or `-`. */
export async function loadEither(io: Io, name: string): Promise<LoadedModule | FindingReport> {
  const there = name === '-' || name === '' || existsSync(path.resolve(io.cwd, name))
  if (there || !isRevision(name)) return loadPath(io, name)
  const checkedOut = await checkOutRevision(io, name)
  if (!checkedOut.ok) return { findings: [checkedOut.finding] }
  try {
    return { ...(await loadPath(io, checkedOut.path)), file: name }
  } finally {
    await checkedOut.remove()
  }
}

async function loadPath(io: Io, name: string): Promise<LoadedModule | FindingReport> {
  const folder = path.resolve(io.cwd, name)
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (name === '-' || name === '' || !isFolder || existsSync(path.join(folder, 'typedefs.json')))
    return loadModule(io, name)
  const scanned = await scanFolder(io, name)
  return scanned ?? { file: name, findings: [createFinding('input-directory-empty', '', { file: name })] }
}
