import type { Finding } from '../findings/index.ts'
import { type ModuleChanges, shownPath, type WorkspaceChanges } from '../reports/index.ts'
import type { AllModules } from './loadAll.ts'
import type { LoadedModule } from './loadModule.ts'
import { type UpgradeResult, upgradeOf } from './upgradeOf.ts'

interface Ranges {
  readonly engine?: string
  readonly engineVersion?: string
}

/** What an upgrade brings to every module of a repository. */
export interface RepositoryUpgrade extends WorkspaceChanges {
  /** Those that load after it. */
  readonly loading: readonly LoadedModule[]
}

/** @param rangesOf the versions of one module, where they differ by module */
export function upgradeRepository(
  all: AllModules,
  flags: Ranges,
  rangesOf: (module: LoadedModule) => Ranges = () => flags,
  obstaclesOf: (module: LoadedModule, between: Extract<UpgradeResult, { ok: true }>) => readonly Finding[] = () => [],
): RepositoryUpgrade {
  const modules: ModuleChanges[] = []
  const loading: LoadedModule[] = []
  const failures: { file: string; findings: readonly Finding[] }[] = []
  for (const { module } of all.modules) {
    const result = upgradeOf(module, rangesOf(module))
    if (!result.ok) {
      failures.push({ file: module.file, findings: result.findings })
      continue
    }
    const { upgrade } = result
    const obstacles = obstaclesOf(module, result)
    modules.push({ name: module.typedefs.name, path: shownPath(module.file), changes: upgrade.changes, obstacles })
    const stands = obstacles.some(({ severity }) => severity === 'error')
    if (LOADS.has(upgrade.to.status) && !stands) loading.push(module)
  }
  return { title: titleOf(flags), modules, loading, leftOut: [...all.failures, ...all.skipped, ...failures] }
}

/** Statuses of a module that loads. */
export const LOADS: ReadonlySet<string> = new Set(['native', 'changed', 'lossy'])

function titleOf({ engine, engineVersion }: Ranges): string {
  const parts = [
    ['engine', engine],
    ['engineVersion', engineVersion],
  ] as const
  return parts
    .flatMap(([name, text]) => (text === undefined ? [] : [`${name} ${text.replace('..', ' to ')}`]))
    .join(', ')
}
