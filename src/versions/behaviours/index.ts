import { ambientBehaviours } from './ambient.ts'
import { builderBehaviours } from './builder.ts'
import { callsBehaviours } from './calls.ts'
import { filesBehaviours } from './files.ts'
import { httpBehaviours } from './http.ts'
import { idsBehaviours } from './ids.ts'
import { loadBehaviours } from './load.ts'
import { registerBehaviours } from './register.ts'
import { sdkBehaviours } from './sdk.ts'
import { translateBehaviours } from './translate.ts'

/** What engines do by release and view beside the features: naming, duplicates, validation, HTTP, function calls. */
export const behaviourTable = {
  ...builderBehaviours,
  ...loadBehaviours,
  ...callsBehaviours,
  ...filesBehaviours,
  ...httpBehaviours,
  ...translateBehaviours,
  ...idsBehaviours,
  ...registerBehaviours,
  ...ambientBehaviours,
  ...sdkBehaviours,
} as const

export type BehaviourId = keyof typeof behaviourTable
export type { BehaviourRow } from './row.ts'
