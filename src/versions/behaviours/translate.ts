import type { BehaviourRow } from './row.ts'

export const translateBehaviours = {
  'enum-values-recased': {
    title: 'Enum values are put in SCREAMING_SNAKE_CASE, so two that differ only in case become one',
    releases: [{ since: 'v0.12.0', until: 'v0.12.5' }],
    evidence: 'engine-semantics §1.4',
    evidenceKind: 'source',
  },
  'enum-member-named-like-value-breaks': {
    title:
      'A member whose value equals its name comes out with an empty value (new views) or an empty name (old views)',
    releases: [{ since: 'v0.18.11', until: 'v0.18.12' }],
    evidence: 'measured §5 and §8, builder recordings of v0.18.11',
    evidenceKind: 'measured',
  },
  'unknown-field-type-kills': {
    title: 'A field of a type that nobody defines ends the engine process on the first look at the schema',
    releases: [{ since: 'v0.19.11', until: 'v0.20.0' }],
    evidence: 'measured §2.8',
    evidenceKind: 'guess',
    decidedBy: 'merge case of a field of unknown type on v0.19.0 to v0.19.10 and v0.20.0',
  },
} as const satisfies Record<string, BehaviourRow>
