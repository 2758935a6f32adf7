import type { BehaviourRow } from './row.ts'

export const builderBehaviours = {} as const satisfies Record<string, BehaviourRow>
