import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { assumedRelease } from './assumedRelease.ts'
import { buildTarget } from './buildTarget.ts'
import { chooseView } from './chooseView.ts'
import { inferRelease } from './inferRelease.ts'
import { readIntrospection } from './introspectedApi.ts'
import type { ModuleConfig } from './moduleConfig.ts'
import { newestStable } from './releases.ts'
import { resolveRelease } from './resolveRelease.ts'
import type { Target, TargetSource } from './types.ts'

/** What is known about the engine and the module. The view comes from the first of: view, engineVersion, introspection, config. */
export interface TargetInput {
  /** The running engine's version; `latest` is the newest known stable one, `latest-beta` the newest of all. May be left out where there is an introspection. */
  readonly release?: string | undefined
  /** The module's `engineVersion`, read as engines read it. */
  readonly engineVersion?: string | undefined
  /** The view itself, where no module is loaded: not checked against the release. */
  readonly view?: string | undefined
  /** An introspection result of the engine at hand: JSON text, parsed, or what `readIntrospection` gave (for many targets). */
  readonly introspection?: unknown
  /** The module's configuration file, as `readModuleConfig` gives it. */
  readonly config?: ModuleConfig | undefined
  /** Where they come from, for messages; flags if nothing is said. */
  readonly sources?:
    | {
        readonly release?: TargetSource | undefined
        readonly view?: TargetSource | undefined
        /** Path of the introspection file. */
        readonly introspection?: string | undefined
      }
    | undefined
}

export type TargetResult =
  | { readonly ok: true; readonly target: Target; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Makes a target out of what is known about the engine and the module.
 *
 * With an introspection, what exists is what it says (an engine newer than the known ones is served properly), and its
 * `__schemaVersion` is the view unless another is given; rules that no schema shows follow the release, which is inferred from
 * the introspection where it is not given. With no engineVersion at hand the view is the release's own base version.
 *
 * Findings: those of `resolveRelease`, `checkModuleVersion` (errors: no target), `introspection-unreadable` (error),
 * `release-inferred`, `engine-version-missing`, `engine-version-not-semver`.
 *
 * @example createTarget({ release: 'v0.19.0', engineVersion: 'v0.18.10' })
 */
export function createTarget(input: TargetInput): TargetResult {
  const findings: Finding[] = []
  const api = input.introspection === undefined ? undefined : readIntrospection(input.introspection)
  if (typeof api === 'string')
    return { ok: false, findings: [createFinding('introspection-unreadable', '', { problem: api })] }

  let named = input.release
  let releaseSource = input.sources?.release ?? { kind: 'flag' as const, detail: '--engine' }
  if (named === undefined) {
    if (api === undefined) {
      named = assumedRelease(input.view ?? input.engineVersion ?? input.config?.engineVersion, input.config?.kind)
      releaseSource = { kind: 'assumed', detail: `the newest known ${named === newestStable ? 'stable ' : ''}release` }
    } else {
      named = inferRelease(api)
      releaseSource = { kind: 'introspection', detail: input.sources?.introspection ?? 'what the API has' }
      findings.push(createFinding('release-inferred', '', { release: named }))
    }
  }
  const resolution = resolveRelease(named, api !== undefined)
  findings.push(...resolution.findings)
  if (!resolution.ok) return { ok: false, findings }

  const { release, resolved } = resolution
  const { view, source: viewSource, findings: viewFindings } = chooseView(input, release, api)
  findings.push(...viewFindings)
  if (findings.some((finding) => finding.severity === 'error')) return { ok: false, findings }
  return {
    ok: true,
    target: buildTarget({ release, resolved, view, releaseSource, viewSource, api }),
    findings,
  }
}
