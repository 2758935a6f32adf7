import type { ArgumentTypedef } from '../types.ts'
import { deprecatedKey, descriptionKey, sourceMapKey } from './common.ts'
import { defaulted, optional, PartCodec, required } from './part.ts'
import { typeReferenceCodec } from './typeReference.ts'
import { JsonTextCodec, ListCodec, TextCodec } from './values.ts'

export const argumentCodec = new PartCodec<ArgumentTypedef>('Argument', 'What a function is called with.', {
  name: required(new TextCodec(), 'The original name: what the SDK wants to be called back with.'),
  type: required(typeReferenceCodec, 'Type of the value.'),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  defaultValue: optional(
    new JsonTextCodec(),
    'Value used where a caller gives none: any JSON, null included. The default of an enum argument is the name of a member.',
  ),
  defaultPath: optional(
    new TextCodec(),
    "Path in the caller's repository or workspace that is used where a caller gives none.",
  ),
  defaultAddress: optional(new TextCodec(), 'Address that is used where a caller gives none, such as alpine:3.'),
  ignore: defaulted(new ListCodec(new TextCodec()), Object.freeze([]), 'Patterns of what is left out of a directory.'),
})
