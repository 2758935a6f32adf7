import type { FunctionTypedef } from '../types.ts'
import { argumentCodec } from './argument.ts'
import { annotationKeys, descriptionKey, sourceMapKey } from './common.ts'
import { defaulted, PartCodec, required } from './part.ts'
import { typeReferenceCodec } from './typeReference.ts'
import { ListCodec, TextCodec } from './values.ts'

const { deprecated, ...annotations } = annotationKeys('function')

export const functionCodec = new PartCodec<FunctionTypedef>('Function', 'What callers can call.', {
  name: required(new TextCodec(), 'The original name: what the SDK wants to be called back with.'),
  returnType: required(typeReferenceCodec, 'Type of the result.'),
  description: descriptionKey,
  deprecated,
  sourceMap: sourceMapKey,
  arguments: defaulted(new ListCodec(argumentCodec), Object.freeze([]), 'Arguments, in order.'),
  ...annotations,
})
