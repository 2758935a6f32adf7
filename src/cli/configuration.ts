import type { FindingReport } from '../findings/index.ts'
import type { Target } from '../versions/index.ts'
import { configReports } from './configReports.ts'
import { customizedToolchains } from './customizedToolchains.ts'
import type { Io } from './io.ts'
import type { LoadedModule } from './loadModule.ts'

/** What a module's configuration comes to: findings about it, and the toolchains that it changes, changed. */
export async function configuration(
  io: Io,
  module: LoadedModule,
  targets: readonly Target[],
): Promise<{ readonly modules: readonly LoadedModule[]; readonly reports: readonly FindingReport[] }> {
  if (module.config === undefined || targets.length === 0) return { modules: [], reports: [] }
  const toolchains = await customizedToolchains(io, module, targets)
  return {
    modules: toolchains.modules,
    reports: [...configReports(module, targets), ...toolchains.reports],
  }
}
