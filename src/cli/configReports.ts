import { type Config, checkConfig } from '../config/index.ts'
import type { Finding, FindingReport } from '../findings/index.ts'
import { rangesText } from '../reports/matrixReports.ts'
import type { Target } from '../versions/index.ts'
import type { LoadedModule } from './loadModule.ts'

/** What engines make of a module's configuration, each of the file that it goes by. */
export function configReports(
  { config, olderConfig }: LoadedModule,
  targets: readonly Target[],
): readonly FindingReport[] {
  if (config === undefined) return []
  if (olderConfig === undefined) return reportsOn(config, targets)
  const readsToml = (target: Target): boolean => target.behaves('module-toml')
  return [
    ...reportsOn(config, targets.filter(readsToml)),
    ...reportsOn(
      olderConfig,
      targets.filter((target) => !readsToml(target)),
    ),
  ]
}

/** Each finding once, with all the releases it is about. */
function reportsOn(config: Config, targets: readonly Target[]): readonly FindingReport[] {
  // The view does not matter to it.
  const byRelease = [...new Map(targets.map((target) => [target.release, target])).values()]
  const about = new Map<string, { readonly targets: number[]; finding: Finding }>()
  for (const [index, target] of byRelease.entries()) {
    for (const finding of checkConfig(config, target)) {
      const { release: _, ...data } = finding.data
      const key = JSON.stringify([finding.code, data, finding.location])
      const group = about.get(key) ?? { targets: [], finding }
      group.targets.push(index)
      group.finding = finding
      about.set(key, group)
    }
  }
  const names = byRelease.map(({ release }) => release)
  const reports = new Map<string, Finding[]>()
  for (const { targets: indices, finding } of about.values()) {
    const target = rangesText(names, indices)
    reports.set(target, [...(reports.get(target) ?? []), finding])
  }
  return [...reports].map(([target, findings]) => ({ file: config.file, target, findings }))
}
