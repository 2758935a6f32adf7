import { type Upgrade, upgrade } from '../diff/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { createTarget, type Target } from '../versions/index.ts'
import type { LoadedModule } from './loadModule.ts'
import { versionEnds } from './versionEnds.ts'

export type UpgradeResult =
  | {
      readonly ok: true
      readonly upgrade: Upgrade
      readonly from: Target
      readonly to: Target
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** What happens to a module between the two targets that `--engine` and `--engine-version` name; one of them has to be a range. */
export function upgradeOf(
  module: LoadedModule,
  flags: { readonly engine?: string; readonly engineVersion?: string },
): UpgradeResult {
  const engines = versionEnds('--engine', flags.engine)
  const views = versionEnds('--engine-version', flags.engineVersion)
  if ('code' in engines) return { ok: false, findings: [engines] }
  if ('code' in views) return { ok: false, findings: [views] }
  if (!engines.isRange && !views.isRange)
    return { ok: false, findings: [createFinding('version-range-missing', '', {})] }
  const { config, typedefs } = module
  const before = createTarget({ release: engines.from, engineVersion: views.from, config })
  const after = createTarget({ release: engines.to, engineVersion: views.to, config })
  if (!before.ok || !after.ok) return { ok: false, findings: before.ok ? after.findings : before.findings }
  const disableDefaultFunctionCaching = config?.disableDefaultFunctionCaching === true
  return {
    ok: true,
    upgrade: upgrade(typedefs, before.target, after.target, { disableDefaultFunctionCaching }),
    from: before.target,
    to: after.target,
    findings: [...before.findings, ...after.findings],
  }
}
