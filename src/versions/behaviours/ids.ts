import type { BehaviourRow } from './row.ts'

export const idsBehaviours = {
  'recipe-digest-proto': {
    title: "A call's digest is the hash of its protobuf bytes",
    releases: [{ since: 'v0.12.0', until: 'v0.18.17' }],
    evidence: 'engine-semantics §7.3, recipe-vectors of v0.12.4-v0.18.12',
    evidenceKind: 'source',
  },
  'recipe-digest-manual': {
    title: "A call's digest is the hash of bytes put together by hand",
    releases: [{ since: 'v0.18.17', until: 'v0.19.4' }],
    evidence: 'engine-semantics §7.3, recipe-vectors of v0.18.17',
    evidenceKind: 'source',
  },
  'recipe-digest-hasher-1': {
    title: "A call's digest comes from the hasher, which writes an empty receiver where there is none",
    releases: [{ since: 'v0.19.4', until: 'v0.19.11' }],
    evidence: 'engine-semantics §7.3, recipe-vectors of v0.19.6',
    evidenceKind: 'source',
  },
  'recipe-digest-hasher-2': {
    title: "A call's digest comes from the hasher, without a receiver where there is none, and knows content digests",
    releases: [{ since: 'v0.19.11', until: 'v0.21.0' }],
    evidence: 'engine-semantics §7.3, recipe-vectors of v0.19.11',
    evidenceKind: 'source',
  },
  'recipe-digest-hasher-3': {
    title: "A call's digest comes from the hasher, with implicit inputs and the module's call only",
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §7.3, recipe-vectors of v0.21.8 and v1.0.0-beta.10',
    evidenceKind: 'source',
  },
  'recipe-wrapped': {
    title: 'An ID is a message that holds either a recipe or a handle',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §7.1, recipe-variants: the form of the other time is refused',
    evidenceKind: 'measured',
  },
  'recipe-arguments-by-name': {
    title: "A recipe's arguments are sorted by name, not in schema order",
    releases: [{ since: 'v0.12.0', until: 'v0.18.10' }],
    evidence: 'engine-semantics §7.2, recipe-vectors of v0.12.4 and v0.18.10',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
