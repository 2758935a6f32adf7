import type { InterfaceTypedef } from '../types.ts'
import { descriptionKey, sourceMapKey } from './common.ts'
import { functionCodec } from './function.ts'
import { defaulted, PartCodec, required } from './part.ts'
import { ListCodec, TextCodec } from './values.ts'

export const interfaceCodec = new PartCodec<InterfaceTypedef>(
  'Interface',
  'Functions that objects of any module can have.',
  {
    name: required(new TextCodec(), 'The original name.'),
    description: descriptionKey,
    sourceMap: sourceMapKey,
    functions: defaulted(new ListCodec(functionCodec), Object.freeze([]), 'Functions, in order.'),
  },
)
