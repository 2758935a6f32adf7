import path from 'node:path'
import type { FindingReport } from '../findings/index.ts'
import type { Io } from './io.ts'
import { loadConfig } from './loadConfig.ts'
import type { LoadedModule } from './loadModule.ts'
import { placeFindings } from './placeFindings.ts'
import { workspaceOf } from './workspaceOf.ts'

/** Loads the module of a folder from its sources; one in a language that is not read is reported and left out. */
export async function scanFolder(io: Io, name: string): Promise<LoadedModule | FindingReport | undefined> {
  const directory = path.resolve(io.cwd, name)
  const found = loadConfig(io, directory)
  if (found === undefined || 'findings' in found) return found
  const read = await workspaceOf(io).read(path.dirname(path.resolve(io.cwd, found.config.file)))
  if (read === undefined) return undefined
  io.step?.(`read ${found.config.file} and its sources`)
  if (!read.ok) {
    const placed = placeFindings(io, { directory, config: found.config, locate: () => undefined })
    return { file: name, findings: placed(read.findings) }
  }
  const { typedefs, findings, places, uses } = read
  const beside = { ...(places && { places }), ...(uses && { uses }) }
  return { file: name, directory, typedefs, locate: () => undefined, findings, ...beside, ...found }
}
