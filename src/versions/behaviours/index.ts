import { builderBehaviours } from './builder.ts'
import { callsBehaviours } from './calls.ts'
import { httpBehaviours } from './http.ts'
import { loadBehaviours } from './load.ts'

/** What engines do by release and view beside the features: naming, duplicates, validation, HTTP, function calls. */
export const behaviourTable = {
  ...builderBehaviours,
  ...loadBehaviours,
  ...callsBehaviours,
  ...httpBehaviours,
} as const

export type BehaviourId = keyof typeof behaviourTable
export type { BehaviourRow } from './row.ts'
