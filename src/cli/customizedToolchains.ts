import { existsSync } from 'node:fs'
import path from 'node:path'
import { applyCustomizations, checkIgnoredMarks, type Toolchain, toolchainsOf } from '../config/index.ts'
import type { Finding, FindingReport } from '../findings/index.ts'
import type { Target } from '../versions/index.ts'
import type { Io } from './io.ts'
import { type LoadedModule, loadModule } from './loadModule.ts'
import { scanFolder } from './scanFolder.ts'

export interface CustomizedToolchains {
  /** The toolchains as the users of this module's configuration see them; only those that it changes. */
  readonly modules: readonly LoadedModule[]
  /** About the configuration that changes them. */
  readonly reports: readonly FindingReport[]
}

/**
 * The toolchains in this repository that a module's configuration customizes, changed as engines change them at load. What lies in
 * other repositories is left alone.
 *
 * @param target whose rules match names
 */
export async function customizedToolchains(
  io: Io,
  module: LoadedModule,
  target: Target,
): Promise<CustomizedToolchains> {
  const config = module.wholeConfig
  if (config === undefined) return { modules: [], reports: [] }
  const modules: LoadedModule[] = []
  const reports: FindingReport[] = []
  for (const toolchain of toolchainsOf(config)) {
    if (!isCustomized(toolchain)) continue
    const folder = path.join(path.dirname(config.file), toolchain.source)
    const there = (name: string): boolean => existsSync(path.resolve(io.cwd, folder, name))
    if (toolchain.source === '' || !(there('typedefs.json') || there('dagger.json'))) continue
    const loaded = there('typedefs.json') ? await loadModule(io, folder) : await scanFolder(io, folder)
    if (loaded === undefined) continue
    if (!('typedefs' in loaded)) {
      reports.push(loaded)
      continue
    }
    const customized = applyCustomizations(loaded.typedefs, toolchain, config, target)
    const findings: readonly Finding[] = [
      ...customized.findings,
      ...checkIgnoredMarks(loaded.typedefs, toolchain, config, target),
    ]
    if (findings.length > 0) reports.push({ file: config.file, findings })
    if (customized.typedefs !== loaded.typedefs) {
      const by = module.title ?? module.typedefs.name
      modules.push({ ...loaded, typedefs: customized.typedefs, title: `${loaded.typedefs.name} for ${by}` })
    }
  }
  return { modules, reports }
}

const isCustomized = ({ customizations, ignoreChecks, ignoreGenerators, ignoreServices }: Toolchain): boolean =>
  [customizations, ignoreChecks, ignoreGenerators, ignoreServices].some((list) => list.length > 0)
