import type { BehaviourRow } from './row.ts'

/** What a module meets without any call of its own: loading by version, caching. */
export const ambientBehaviours = {
  'functions-cached-by-default': {
    title: 'Results of functions without a cache policy are cached across sessions, for seven days at most',
    releases: [{ since: 'v0.19.4' }],
    views: [{ since: 'v0.19.4' }],
    evidence: 'engine-semantics §3.2 (MinimumDefaultFunctionCachingModuleVersion)',
    evidenceKind: 'source',
  },
  'legacy-ids': {
    title: 'Every type with an id has its own ID scalar and load…FromID field, in addition to the one ID type',
    releases: [{ since: 'v0.21.1' }],
    views: [{ since: 'v0.0.0', until: 'v0.22.0' }],
    evidence:
      'engine-semantics §3.2 (legacyIDView); measured §3.12; builder recordings of v0.21.8 and of v1.0.0-beta.10 in five views',
    evidenceKind: 'source',
  },
  'module-toml': {
    title: 'A module may be configured by dagger-module.toml, which comes before dagger.json',
    releases: [{ since: 'v1.0.0-beta.3' }],
    evidence: 'engine-semantics §6.2',
    evidenceKind: 'source',
  },
  'customizations-by-public-name': {
    title: 'A customization of a toolchain finds functions and arguments by the names that the command line shows, too',
    releases: [{ since: 'v0.20.4' }],
    evidence:
      'from source, not measured: findFunction and applyArgumentConfigToFunction up to v0.20.3, core/module.go since',
    evidenceKind: 'source',
  },
  'customized-arguments-optional': {
    title: 'A customized path or address makes its argument optional and takes the place of other defaults',
    releases: [{ since: 'v0.20.4' }],
    evidence:
      'from source, not measured: applyArgumentConfigToFunction up to v0.20.3, applyLegacyArgCustomization since',
    evidenceKind: 'source',
  },
  'versions-compared-by-base': {
    title: 'An engineVersion is compared without its prerelease, so v1.0.0-beta.11 counts as v1.0.0',
    releases: [{ since: 'v1.0.0-beta.7' }],
    evidence: 'engine-semantics §5.1; measured §5 (v1.0.0-beta.11 accepted by v1.0.0-beta.10)',
    evidenceKind: 'source',
  },
  'views-from-base-versions': {
    title: 'The view is the engineVersion without its prerelease, and anything that is not a version counts as v0.11.9',
    releases: [{ since: 'v0.12.4' }],
    evidence: 'engine-semantics §5.1',
    evidenceKind: 'source',
  },
  'dev-versions-by-component': {
    title:
      'A version whose prerelease has a part `dev` between dashes is a development version; two of those compare by base',
    releases: [{ since: 'v0.12.4', until: 'v0.19.9' }],
    evidence: 'engine-semantics §5.1',
    evidenceKind: 'source',
  },
  'dev-versions-by-infix': {
    title: 'A version whose prerelease has `-dev-` inside is a development version; two of those compare by base',
    releases: [{ since: 'v0.19.9', until: 'v1.0.0-beta.7' }],
    evidence: 'engine-semantics §5.1',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
