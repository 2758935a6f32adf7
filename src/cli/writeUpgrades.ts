import { writeEngineVersion } from '../config/index.ts'
import { createFinding, type Finding, type FindingReport } from '../findings/index.ts'
import { isNewer } from '../versions/index.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'
import { writeAtomically } from './writeAtomically.ts'

/** Sets the engineVersion of modules, each configuration file once; one that is newer already is kept. Says what became of each. */
export async function writeUpgrades(
  io: Io,
  modules: readonly LoadedModule[],
  version: string,
): Promise<readonly FindingReport[]> {
  const reports: FindingReport[] = []
  const files = new Map(modules.map((module) => [module.config?.file ?? module.file, module]))
  for (const [file, module] of files) reports.push({ file, findings: [await writeOne(io, module, version)] })
  return reports
}

async function writeOne(io: Io, { file: document, config }: LoadedModule, version: string): Promise<Finding> {
  if (config === undefined) return createFinding('config-missing', '', { file: document })
  const { file, text, value } = config
  const before = value['engineVersion']
  if (typeof before === 'string' && isNewer(before, version))
    return createFinding('config-engine-version-newer', '', { file, before, version })
  const result = writeEngineVersion(text, file, version)
  if (!result.ok) return result.findings[0]!
  if (!result.changed) return createFinding('config-engine-version-kept', '', { file, version })
  const unwritten = await writeAtomically(io, file, result.text)
  const was = typeof before === 'string' ? `it was ${before}` : 'it had none'
  return unwritten ?? createFinding('config-engine-version-written', '', { file, version, before: was })
}
