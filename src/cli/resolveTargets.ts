import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding, type FindingReport } from '../findings/index.ts'
import { baseVersion, createTarget, type Target } from '../versions/index.ts'
import type { Io } from './io.ts'
import { readConfigFile } from './loadConfig.ts'
import type { TargetOptions } from './options.ts'
import { unreadableOption } from './readInput.ts'
import { versionNames } from './versionNames.ts'

export type Targets =
  | { readonly ok: true; readonly targets: readonly [Target, ...Target[]]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly report: FindingReport }

/**
 * The targets that the options name: every release with every engineVersion.
 * Without `--engine-version` the module's own configuration is asked, found upwards from `directory`.
 */
export async function resolveTargets(io: Io, options: TargetOptions, directory: string): Promise<Targets> {
  const introspection = await readIntrospection(io, options.introspection)
  if (introspection && 'finding' in introspection) return failure([introspection.finding])
  const engines = options.engine === undefined ? [undefined] : versionNames(options.engine, 'release')
  if (!Array.isArray(engines)) return failure(engines.findings)
  const views = options.engineVersion === undefined ? [undefined] : versionNames(options.engineVersion, 'view')
  if (!Array.isArray(views)) return failure(views.findings)
  const configs = new Map<boolean, ReturnType<typeof readConfigFile>>()
  const configOf = (readsToml: boolean) => {
    if (!configs.has(readsToml)) configs.set(readsToml, readConfigFile(io, directory, readsToml))
    return configs.get(readsToml)
  }
  const targets: Target[] = []
  const findings: Finding[] = []
  const failures: Finding[] = []
  for (const release of engines) {
    const assumed = release === undefined && introspection === undefined
    const found =
      options.engineVersion !== undefined
        ? undefined
        : assumed
          ? (configOf(false) ?? configOf(true))
          : configOf(readsToml(release, introspection?.text))
    if (found && 'findings' in found) return { ok: false, report: found }
    for (const engineVersion of views) {
      const made = createTarget({
        release,
        engineVersion,
        config: found,
        introspection: introspection?.text,
        sources: { introspection: options.introspection },
      })
      if (made.ok) targets.push(made.target)
      ;(made.ok ? findings : failures).push(...made.findings)
    }
  }
  const [first, ...rest] = targets
  if (first === undefined) return failure(unique(failures))
  if (failures[0])
    findings.push(createFinding('targets-left-out', '', { count: failures.length, example: failures[0].message }))
  const names = targets.slice(0, 5).map(targetName).join('; ')
  io.step?.(`targets: ${names}${targets.length > 5 ? `; ${targets.length} in all` : ''}`)
  return { ok: true, targets: [first, ...rest], findings: unique(findings) }
}

/** The one target that the options name. */
export async function resolveTarget(io: Io, options: TargetOptions, directory: string): Promise<Targets> {
  const resolved = await resolveTargets(io, options, directory)
  if (!resolved.ok || resolved.targets.length === 1) return resolved
  const option = options.engine === undefined ? '--engine-version' : '--engine'
  return failure([createFinding('targets-many', '', { option, count: resolved.targets.length })])
}

// Which of the two files counts is the engine's to say, whatever the module's engineVersion.
function readsToml(release: string | undefined, introspection: string | undefined): boolean {
  const made = createTarget({ release, introspection })
  return !made.ok || made.target.behaves('module-toml')
}

const failure = (findings: readonly Finding[]): Extract<Targets, { ok: false }> => ({ ok: false, report: { findings } })

async function readIntrospection(
  io: Io,
  file: string | undefined,
): Promise<{ text: string } | { finding: Finding } | undefined> {
  if (file === undefined) return undefined
  try {
    return { text: await readFile(path.resolve(io.cwd, file), 'utf8') }
  } catch (error) {
    return { finding: unreadableOption('--introspection', file, error) }
  }
}

const unique = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values(),
]

/** `v0.21.8`, or `v0.21.8, view v0.18.10` where the view is not the release's own. */
export const targetName = (target: Target): string =>
  baseVersion(target.release) === target.view ? target.release : `${target.release}, view ${target.view}`
