import type { BehaviourRow } from './row.ts'

/** What matters to whoever sends the calls: how large a document may be, how IDs are loaded, what can be read back. */
export const registerBehaviours = {
  'many-aliases-slow': {
    title: 'A document with thousands of aliases takes minutes',
    // Slow on v0.18.11, v0.18.12, v0.18.17 and v0.19.6, quick on v0.18.10 and v0.19.11; the first quick one in between is not known.
    releases: [{ since: 'v0.18.11', until: 'v0.19.11' }],
    evidence: 'measured §3.11: 1,000 aliases take 3-8 s, 5,000 over a minute',
    evidenceKind: 'guess',
    decidedBy: 'doc.alias1000 of v0.19.7 to v0.19.10',
  },
  'load-from-id-in-old-views-only': {
    title: 'loadModuleFromID and its like are shown to modules below v0.22.0 only; node(id:) to all',
    releases: [{ since: 'v1.0.0-beta.1' }],
    evidence: 'engine-semantics §3.2 (legacyIDView), measured §4',
    evidenceKind: 'guess',
    decidedBy: 'loadModuleFromID in two views of v1.0.0-beta.1',
  },
  'read-back-quadratic': {
    title: 'Reading a large module back takes time that grows with the square of its size',
    releases: [{ since: 'v0.19.11', until: 'v0.21.0' }],
    evidence: 'measured §3.11: over a minute for 200 functions with source maps on v0.19.11 and v0.20.8',
    evidenceKind: 'guess',
    decidedBy: '200 functions with source maps, read back on v0.19.0 to v0.19.10',
  },
  'module-entrypoints': {
    title: 'A module may be loaded by an entrypoint in Dang, which `[entrypoint]` of dagger-module.toml names',
    releases: [{ since: 'v1.0.0-beta.14' }],
    views: [{ since: 'v1.0.0' }],
    evidence: 'dagger-1.0 §4: from source, not measured',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
