import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  applyCustomizations,
  checkIgnoredAnnotations,
  readsKey,
  type Toolchain,
  toolchainsOf,
} from '../config/index.ts'
import type { Finding, FindingReport } from '../findings/index.ts'
import { rangesText } from '../reports/matrixReports.ts'
import { moduleConfigFiles, type Target } from '../versions/index.ts'
import type { Io } from './io.ts'
import { type LoadedModule, loadModule } from './loadModule.ts'
import { scanFolder } from './scanFolder.ts'

export interface CustomizedToolchains {
  /** The toolchains as the users of this module's configuration see them; only those that it changes. */
  readonly modules: readonly LoadedModule[]
  /** About the configuration that changes them, one for each set of rules that makes a difference. */
  readonly reports: readonly FindingReport[]
}

/**
 * The toolchains in this repository that a module's configuration customizes, changed as engines change them at load. What lies in
 * other repositories is left alone.
 *
 * @param all the targets, oldest first; the toolchains come back as the newest of them has it
 */
export async function customizedToolchains(
  io: Io,
  module: LoadedModule,
  all: readonly Target[],
): Promise<CustomizedToolchains> {
  const config = module.config
  if (config === undefined) return { modules: [], reports: [] }
  const modules: LoadedModule[] = []
  const reports: FindingReport[] = []
  const targets = all.filter((target) => readsKey(config, 'toolchains', target))
  if (targets.length === 0) return { modules: [], reports: [] }
  for (const toolchain of toolchainsOf(config)) {
    if (!isCustomized(toolchain)) continue
    const folder = path.join(path.dirname(config.file), toolchain.source)
    const there = (name: string): boolean => existsSync(path.resolve(io.cwd, folder, name))
    if (toolchain.source === '' || !(there('typedefs.json') || moduleConfigFiles().some(there))) continue
    const loaded = there('typedefs.json') ? await loadModule(io, folder) : await scanFolder(io, folder)
    if (loaded === undefined) continue
    if (!('typedefs' in loaded)) {
      reports.push(loaded)
      continue
    }
    const { typedefs } = loaded
    const outcomes = targets.map((target) => {
      const customized = applyCustomizations(typedefs, toolchain, config, target)
      const marks = checkIgnoredAnnotations(typedefs, toolchain, config, target)
      return { typedefs: customized.typedefs, findings: [...customized.findings, ...marks] }
    })
    reports.push(...reportsOf(config.file, targets, outcomes))
    const newest = outcomes.at(-1)?.typedefs ?? typedefs
    if (newest !== typedefs) {
      const by = module.title ?? module.typedefs.name
      modules.push({ ...loaded, typedefs: newest, title: `${typedefs.name} for ${by}` })
    }
  }
  return { modules, reports }
}

/** Findings that are the same on all targets stand once, others with the releases they are about. */
function reportsOf(
  file: string,
  targets: readonly Target[],
  outcomes: readonly { readonly findings: readonly Finding[] }[],
): readonly FindingReport[] {
  const groups = new Map<string, number[]>()
  for (const [index, { findings }] of outcomes.entries()) {
    const key = JSON.stringify(findings)
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  const names = targets.map(({ release }) => release)
  return [...groups.values()].flatMap((indices) => {
    const findings = outcomes[indices[0] ?? 0]?.findings ?? []
    if (findings.length === 0) return []
    return [{ file, ...(groups.size === 1 ? {} : { target: rangesText(names, indices) }), findings }]
  })
}

const isCustomized = ({ customizations, ignoreChecks, ignoreGenerators, ignoreServices }: Toolchain): boolean =>
  [customizations, ignoreChecks, ignoreGenerators, ignoreServices].some((list) => list.length > 0)
