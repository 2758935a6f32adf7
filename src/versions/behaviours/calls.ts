import type { BehaviourRow } from './row.ts'

export const callsBehaviours = {} as const satisfies Record<string, BehaviourRow>
