import { enumCases } from './cases/enums.ts'
import { functionCases } from './cases/functions.ts'
import { objectCases } from './cases/objects.ts'
import { typeCases } from './cases/types.ts'
import type { ConformanceCase } from './conformanceCase.ts'

/** Small modules that an SDK's emitter is run over: each in words, and as the typedefs it should make. */
export const conformanceCatalogue: readonly ConformanceCase[] = Object.freeze([
  ...objectCases,
  ...typeCases,
  ...enumCases,
  ...functionCases,
])
