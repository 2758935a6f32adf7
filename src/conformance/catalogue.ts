import { enumCases } from './cases/enums.ts'
import { functionCases } from './cases/functions.ts'
import { objectCases } from './cases/objects.ts'
import { typeCases } from './cases/types.ts'
import type { ConformanceCase } from './conformanceCase.ts'

const returnsUnsaid = ({ prose, typedefs }: ConformanceCase): boolean =>
  [...(typedefs.objects ?? []), ...(typedefs.interfaces ?? [])]
    .flatMap(({ functions }) => functions ?? [])
    .some(({ returnType }) => returnType.kind === 'STRING') && !/\breturns? a string\b/.test(prose)

/** Small modules that an SDK's emitter is run over: each in words, and as the typedefs it should make. */
export const conformanceCatalogue: readonly ConformanceCase[] = Object.freeze(
  [...objectCases, ...typeCases, ...enumCases, ...functionCases].map((one) =>
    returnsUnsaid(one)
      ? { ...one, prose: `${one.prose} A function returns a string where nothing else is said.` }
      : one,
  ),
)
