import type { BehaviourRow } from './row.ts'

export const loadBehaviours = {
  'acronym-llm': {
    title: 'A name that is exactly LLM keeps its capitals, as JSON always did',
    releases: [{ since: 'v0.17.0' }],
    evidence: 'engine-semantics §1.1; casing recordings of v0.15.3 and v0.18.10',
  },
  'function-names-keep-from-id': {
    title: 'A function called load…FromID keeps its capital D',
    releases: [{ since: 'v0.21.0' }],
    evidence: 'engine-semantics §1.2; casing recordings of v0.20.8 and v0.21.0',
  },
  'screaming-member-names-kept': {
    title: 'An enum member name that is already in capitals is kept as it is, so P256 does not become P_256',
    releases: [{ since: 'v0.21.7', until: 'v1.0.0-beta.1' }, { since: 'v1.0.0-beta.4' }],
    evidence: 'engine-semantics §1.4; casing recordings of v0.21.6 and v0.21.8',
  },
  'namespaced-names-recased': {
    title: 'A namespaced type name is re-cased once more, so ModuleAOverlay becomes ModuleAoverlay',
    releases: [
      { since: 'v0.21.0', until: 'v0.21.5' },
      { since: 'v1.0.0-beta.1', until: 'v1.0.0-beta.4' },
    ],
    evidence: 'engine-semantics §1.3',
  },
} as const satisfies Record<string, BehaviourRow>
