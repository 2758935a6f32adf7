import type { ArgumentTypedef } from '../types.ts'
import { annotationKeys, descriptionKey, sourceMapKey } from './common.ts'
import { optional, PartCodec, required } from './part.ts'
import { typeReferenceCodec } from './typeReference.ts'
import { JsonTextCodec, TextCodec } from './values.ts'

const { deprecated, ...annotations } = annotationKeys('argument')

export const argumentCodec = new PartCodec<ArgumentTypedef>('Argument', 'What a function is called with.', {
  name: required(new TextCodec(), 'The original name: what the SDK wants to be called back with.'),
  type: required(typeReferenceCodec, 'Type of the value.'),
  description: descriptionKey,
  deprecated,
  sourceMap: sourceMapKey,
  defaultValue: optional(
    new JsonTextCodec(),
    'Value used where a caller gives none: any JSON, null included. The default of an enum argument is the name of a member.',
  ),
  ...annotations,
})
