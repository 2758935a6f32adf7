import type { BehaviourRow } from './row.ts'

export const httpBehaviours = {} as const satisfies Record<string, BehaviourRow>
