import type { Wire } from '../../src/plan/plan.ts'
import { translate } from '../../src/translate/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'

/**
 * What stands for a module's enum members where it was registered on that target: the `wire` of its translation. It follows
 * from the enums alone, so nothing else is translated for it.
 */
export const wireOf = (typedefs: Typedefs, target: Target): Wire =>
  translate({ ...typedefs, objects: [], interfaces: [] }, target).wire
