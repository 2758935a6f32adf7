import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { apiHistory } from './apiHistory.ts'
import { baseVersion } from './baseVersion.ts'
import { releaseBehaves } from './behaves.ts'
import type { BehaviourId } from './behaviours/index.ts'
import { checkModuleVersion } from './checkModuleVersion.ts'
import { isValidVersion } from './compareVersions.ts'
import { apiEntry } from './coordinates.ts'
import { featureTable } from './features.ts'
import { inferRelease } from './inferRelease.ts'
import { type IntrospectedApi, readIntrospection } from './introspectedApi.ts'
import type { ModuleConfig } from './moduleConfig.ts'
import { moduleVersion } from './moduleVersion.ts'
import { normalizeVersion, notSemverVersion } from './normalizeVersion.ts'
import { newestRelease, releaseIndex } from './releases.ts'
import { resolveRelease } from './resolveRelease.ts'
import { spansHoldRelease, spansHoldView } from './spans.ts'
import type { FeatureId, Target, TargetSource } from './types.ts'

/** What is known about the engine and the module. The view comes from the first of: view, engineVersion, introspection, config. */
export interface TargetInput {
  /** The running engine's version; `latest` is the newest known. May be left out where there is an introspection. */
  readonly release?: string | undefined
  /** The module's `engineVersion`, read as engines read it. */
  readonly engineVersion?: string | undefined
  /** The view itself, where no module is loaded: not checked against the release. */
  readonly view?: string | undefined
  /** An introspection result of the engine at hand, parsed or as JSON text. */
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

interface Origin {
  readonly release: string
  readonly resolved: string
  readonly view: string
  readonly releaseSource: TargetSource
  readonly viewSource: TargetSource
  readonly api?: IntrospectedApi | undefined
}

function buildTarget({ release, resolved, view, releaseSource, viewSource, api }: Origin): Target {
  const index = releaseIndex(resolved)!
  const supported = new Map<FeatureId, boolean>()
  const behaviours = new Map<BehaviourId, boolean>()

  const has = (coordinate: string): boolean => {
    if (api !== undefined) return api.has(coordinate)
    const entry = apiEntry(coordinate)
    return entry !== undefined && spansHoldRelease(entry.spans, index)
  }
  const releaseSupports = (id: FeatureId): boolean => {
    const row = featureTable[id]
    const first = row.coordinates[0]
    // What a view hides from the introspection may still be in the engine.
    if (api === undefined || first === undefined || !spansHoldView(row.views, view)) {
      return spansHoldRelease(row.releases, index)
    }
    return api.has(first)
  }
  return Object.freeze({
    release,
    view,
    releaseSource: Object.freeze({ ...releaseSource }),
    viewSource: Object.freeze({ ...viewSource }),
    resolvedRelease: resolved,
    releaseSupports,
    supports(id: FeatureId): boolean {
      let answer = supported.get(id)
      if (answer === undefined) {
        answer = spansHoldView(featureTable[id].views, view) && releaseSupports(id)
        supported.set(id, answer)
      }
      return answer
    },
    behaves(id: BehaviourId): boolean {
      let answer = behaviours.get(id)
      if (answer === undefined) {
        answer = releaseBehaves(id, resolved, view)
        behaviours.set(id, answer)
      }
      return answer
    },
    has,
    coreType(name: string) {
      if (api !== undefined) return api.kind(name)
      const kinds = apiHistory().get(name)?.kinds
      if (kinds === undefined || !spansHoldRelease(kinds, index)) return undefined
      return kinds.findLast(({ since }) => releaseIndex(since)! <= index)?.kind
    },
  })
}

interface ViewAnswer {
  readonly view: string
  readonly source: TargetSource
  readonly findings: readonly Finding[]
}

const notSemver = (input: string, release: string): readonly Finding[] =>
  input === '' || input === 'latest' || isValidVersion(input) || isValidVersion(`v${input}`)
    ? []
    : [
        createFinding('engine-version-not-semver', '', {
          input: JSON.stringify(input.length > 80 ? `${input.slice(0, 80)}…` : input),
          engineVersion: notSemverVersion,
          example: baseVersion(release),
        }),
      ]

function chooseView(input: TargetInput, release: string, api: IntrospectedApi | undefined): ViewAnswer {
  const { view, engineVersion, config, sources } = input
  const flag: TargetSource = sources?.view ?? { kind: 'flag', detail: '--module' }
  const ofModule = (version: string | undefined, source: TargetSource, before: readonly Finding[] = []): ViewAnswer => {
    const problem = checkModuleVersion(version, release)
    return {
      view: baseVersion(moduleVersion(version, release)),
      source,
      findings: [...before, ...notSemver(version ?? '', release), ...(problem === undefined ? [] : [problem])],
    }
  }
  if (view !== undefined) {
    return { view: baseVersion(normalizeVersion(view, release)), source: flag, findings: notSemver(view, release) }
  }
  if (engineVersion !== undefined) return ofModule(engineVersion, flag)
  if (api?.schemaVersion !== undefined) {
    const source = sources?.view ?? { kind: 'introspection', detail: sources?.introspection ?? '__schemaVersion' }
    return { view: baseVersion(normalizeVersion(api.schemaVersion, release)), source, findings: [] }
  }
  if (config !== undefined) {
    const { file, engineVersion: written } = config
    const missing = createFinding('engine-version-missing', '', {
      file,
      engineVersion: moduleVersion(undefined, release),
      example: baseVersion(release),
    })
    return ofModule(written, sources?.view ?? { kind: config.kind, detail: file }, written ? [] : [missing])
  }
  return { view: baseVersion(release), source: { kind: 'assumed', detail: "the engine's own version" }, findings: [] }
}

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
    named = api === undefined ? newestRelease : inferRelease(api)
    if (api === undefined) releaseSource = { kind: 'assumed', detail: 'the newest known release' }
    else {
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
