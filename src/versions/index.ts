export {
  type ApiHistory,
  type ApiMember,
  type ApiType,
  apiHistory,
  coreTypeSpans,
  type TypedSpan,
} from './apiHistory.ts'
export { assumedRelease } from './assumedRelease.ts'
export { type Baseline, type BaselineEntry, type BaselineWord, baseline } from './baseline/baseline.ts'
export { baselineChangelog } from './baseline/baselineChangelog.ts'
export { baselineJsonSchema } from './baseline/baselineJsonSchema.ts'
export { baseVersion } from './baseVersion.ts'
export { type BehaviourRow, behaviourTable } from './behaviours/index.ts'
export { boundaryReleases, boundaryViews } from './boundaries.ts'
export { checkModuleVersion, isCompatibleVersion } from './checkModuleVersion.ts'
export { mayBeCliFlag } from './cliFlags.ts'
export { compareVersions, isValidVersion } from './compareVersions.ts'
export { configEra } from './configEra.ts'
export { type ConfigForm, type ConfigKey, type ConfigKeys, jsonKeys, tomlKeys, type ValueType } from './configKeys.ts'
export { type ApiEntry, apiEntry, type Coordinate, parseCoordinate } from './coordinates.ts'
export { createTarget, type TargetInput, type TargetResult } from './createTarget.ts'
export { describeSpans } from './describeSpans.ts'
export { type DeclaredDirective, declaredDirectives, directiveTable } from './directives.ts'
export { evidenceOfFinding, isKnownBy } from './evidenceOfFinding.ts'
export { type FeatureRow, featureTable } from './features.ts'
export { type ApiResult, findApi } from './findApi.ts'
export { holdsRelease } from './holdsRelease.ts'
export { inferRelease } from './inferRelease.ts'
export { type IntrospectedApi, readIntrospection } from './introspectedApi.ts'
export { type ModuleConfig, type ModuleConfigResult, moduleConfigFiles, readModuleConfig } from './moduleConfig.ts'
export { moduleVersion, oldestModuleVersion } from './moduleVersion.ts'
export { normalizeVersion, notSemverVersion } from './normalizeVersion.ts'
export { isNewer, knownViews, newestOf, versionsBetween, viewsOfRelease } from './order.ts'
export { parseVersionSet, type VersionSetResult } from './parseVersionSet.ts'
export {
  isKnownRelease,
  newestRelease,
  newestStable,
  oldestRelease,
  type ReleaseName,
  type ReleaseSpan,
  releaseBefore,
  releaseDate,
  releaseIndex,
  releases,
} from './releases.ts'
export { releasesFor } from './releasesFor.ts'
export { namedReleases, type ResolvedRelease, resolveRelease } from './resolveRelease.ts'
export { intersectSpans, joinSpans } from './spans.ts'
export { successors } from './successors.ts'
export { targetInView } from './targetInView.ts'
export type {
  BehaviourId,
  CoreTypeKind,
  Evidence,
  EvidenceKind,
  FeatureId,
  Span,
  Target,
  TargetSource,
} from './types.ts'
export { isShownInView, type ViewGate, viewGates } from './viewGates.ts'
