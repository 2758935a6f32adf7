import type { BehaviourRow } from './row.ts'

/** What the SDKs of some releases do otherwise, where sources are read as they read them. */
export const sdkBehaviours = {
  'python-texts-hide-metadata': {
    title:
      'The Python SDK looks for Annotated metadata in annotations as they stand, so that of texts and under the future import is lost',
    releases: [{ since: 'v0.12.0', until: 'v0.19.11' }],
    evidence:
      'measured with dagger-io 0.18.19 (lost) and 0.19.11 (kept); the sources of 0.19.10 and 0.19.11 differ in it',
    evidenceKind: 'source',
  },
} as const satisfies Record<string, BehaviourRow>
