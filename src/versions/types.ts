/** A half-open range of releases: from `since`, up to but not including `until`. */
export interface Span {
  readonly since: string
  readonly until?: string
}

/** How well a row of a table is known. */
export interface Evidence {
  /** Recording or section of the facts. */
  readonly evidence: string
  /**
   * `measured`: real engines answered so on both sides of every end of its spans. `source`: an end lies between two that were
   * asked and was read in their source. `guess`: an end lies somewhere between two that were asked.
   */
  readonly evidenceKind: EvidenceKind
  /** What would decide a guess. */
  readonly decidedBy?: string
}

export type EvidenceKind = 'measured' | 'source' | 'guess'

/** Where a target's release or view came from, for messages. */
export interface TargetSource {
  readonly kind: 'flag' | 'dagger.json' | 'dagger-module.toml' | 'introspection' | 'session' | 'assumed'
  /** File path or flag name, as the user knows it. */
  readonly detail: string
}

/** What the newest, an old or the engine at hand offers: release + view, and every question code may ask about them. */
export interface Target {
  /** Normalised release, `v` first, prerelease kept: `v1.0.0-beta.10`. */
  readonly release: string
  /** Base version of the module's engineVersion: `v0.18.10`. */
  readonly view: string
  readonly releaseSource: TargetSource
  readonly viewSource: TargetSource
  /** The known release whose rules apply; differs from `release` where that one is unknown. */
  readonly resolvedRelease: string
  /** Release and view both allow the feature. */
  supports(feature: FeatureId): boolean
  /** The release allows the feature, whatever the view. */
  releaseSupports(feature: FeatureId): boolean
  /** Something engines do without being asked, in some releases only. */
  behaves(behaviour: BehaviourId): boolean
  /** Is there such a thing in the API: `Function.withArg(defaultAddress:)`, `TypeDef.withEnum`, `FunctionCachePolicy.Never`, `Directory`. */
  has(coordinate: string): boolean
  /** The kind of a core type of that name on this target (`object`, `scalar`, `enum`, `interface`, `input`), or undefined. */
  coreType(name: string): CoreTypeKind | undefined
  /** Has the release's `dagger` command this flag itself, so that an argument cannot be given by it? */
  hasCliFlag(flag: string): boolean
}

export type CoreTypeKind = 'object' | 'scalar' | 'enum' | 'interface' | 'input'

/** Something typedefs can say: a row of the feature table. */
export type FeatureId = keyof typeof featureTable

export type { BehaviourId } from './behaviours/index.ts'

import type { BehaviourId } from './behaviours/index.ts'
import type { featureTable } from './features.ts'
