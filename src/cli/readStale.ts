import path from 'node:path'
import { scanFacts } from '../../runtime/load/index.ts'
import { createFinding } from '../findings/index.ts'
import type { Typedefs } from '../typedefs/index.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { languageAt } from './runnable.ts'
import { scanFolder } from './scanFolder.ts'
import { workspaceOf } from './workspaceOf.ts'

/**
 * The module of a folder, read from sources that have changed since a scan of them was kept as its `typedefs.json`. In: the
 * folder and that document. Undefined where it is current, no scan made it, or the sources cannot be read. Finding:
 * `typedefs-stale`.
 */
export async function readStale(io: Io, name: string, kept: Typedefs): Promise<LoadedModule | undefined> {
  const facts = scanFacts(kept)
  const language = facts && languageAt(io, name)
  if (facts === undefined || language === undefined) return undefined
  const directory = path.resolve(io.cwd, name)
  const digest = language.onDisk?.currentDigest(directory, facts.sources)
  if (digest === facts.digest) return undefined
  const read = await workspaceOf(io).read(directory)
  if (!read?.ok || read.digest === facts.digest) return undefined
  const scanned = await scanFolder(io, name)
  if (scanned === undefined || !('typedefs' in scanned)) return undefined
  const file = path.join(name, 'typedefs.json')
  return { ...scanned, findings: [createFinding('typedefs-stale', '', { file, directory: name }), ...scanned.findings] }
}
