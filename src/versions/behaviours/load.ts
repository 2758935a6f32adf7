import type { BehaviourRow } from './row.ts'

export const loadBehaviours = {} as const satisfies Record<string, BehaviourRow>
