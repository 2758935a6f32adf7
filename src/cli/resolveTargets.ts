import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import {
  baseVersion,
  boundaryViews,
  createTarget,
  type ModuleConfigResult,
  parseVersionSet,
  readModuleConfig,
  type Target,
} from '../versions/index.ts'
import type { Io } from './io.ts'
import { findModuleConfig } from './moduleConfig.ts'
import type { TargetOptions } from './options.ts'
import { unreadable, unreadableOption } from './readInput.ts'

export type Targets =
  | { readonly ok: true; readonly targets: readonly [Target, ...Target[]]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * The targets that the options name: every release with every engineVersion.
 * Without `--module` the module's own configuration is asked, found upwards from `directory`.
 */
export async function resolveTargets(io: Io, options: TargetOptions, directory: string): Promise<Targets> {
  const introspection = await readIntrospection(io, options.introspection)
  if (introspection && 'finding' in introspection) return { ok: false, findings: [introspection.finding] }
  const engines =
    options.engine === undefined && introspection ? [undefined] : namesOf(options.engine ?? 'latest', 'release')
  if (!Array.isArray(engines)) return { ok: false, findings: engines.findings }
  const views = options.module === undefined ? [undefined] : namesOf(options.module, 'view')
  if (!Array.isArray(views)) return { ok: false, findings: views.findings }
  const found = options.module === undefined ? moduleConfig(io, directory) : undefined
  if (found && !found.ok) return { ok: false, findings: found.findings }
  const targets: Target[] = []
  const findings: Finding[] = []
  const failures: Finding[] = []
  for (const release of engines) {
    for (const engineVersion of views) {
      const made = createTarget({
        release,
        engineVersion,
        config: found?.config,
        introspection: introspection?.text,
        sources: { introspection: options.introspection },
      })
      if (made.ok) targets.push(made.target)
      ;(made.ok ? findings : failures).push(...made.findings)
    }
  }
  const [first, ...rest] = targets
  if (first === undefined) return { ok: false, findings: unique(failures) }
  if (failures[0])
    findings.push(createFinding('targets-left-out', '', { count: failures.length, example: failures[0].message }))
  return { ok: true, targets: [first, ...rest], findings: unique(findings) }
}

/** The one target that the options name. */
export async function resolveTarget(io: Io, options: TargetOptions, directory: string): Promise<Targets> {
  const resolved = await resolveTargets(io, options, directory)
  if (!resolved.ok || resolved.targets.length === 1) return resolved
  const option = options.engine === undefined ? '--module' : '--engine'
  return { ok: false, findings: [createFinding('targets-many', '', { option, count: resolved.targets.length })] }
}

// A single version is taken as it is, known or not: an engine may be newer than the table, and an engineVersion is
// read as engines read it.
function namesOf(text: string, axis: 'release' | 'view'): string[] | { readonly findings: readonly Finding[] } {
  if (!text.includes(',') && !text.includes('..') && !SETS.has(text)) return [text]
  if (axis === 'view' && text === 'boundaries') return [...boundaryViews()]
  const set = parseVersionSet(text)
  if (!set.ok) return { findings: set.findings }
  return axis === 'release' ? [...set.releases] : [...new Set(set.releases.map(baseVersion))]
}

const SETS = new Set(['all', 'boundaries'])

function moduleConfig(io: Io, directory: string): ModuleConfigResult | undefined {
  try {
    const found = findModuleConfig(directory)
    return found && readModuleConfig(found.text, path.relative(io.cwd, found.file))
  } catch (error) {
    return { ok: false, findings: [unreadable((error as NodeJS.ErrnoException).path ?? directory, error)] }
  }
}

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
