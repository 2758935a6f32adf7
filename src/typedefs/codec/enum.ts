import type { EnumMemberTypedef, EnumTypedef } from '../types.ts'
import { annotationKeys, descriptionKey, sourceMapKey } from './common.ts'
import { defaulted, PartCodec, required } from './part.ts'
import { ListCodec, TextCodec } from './values.ts'

const enumMemberCodec = new PartCodec<EnumMemberTypedef>('Enum member', 'One of the choices.', {
  name: required(new TextCodec(), 'The name callers see.'),
  value: {
    presence: 'defaulted',
    codec: new TextCodec(),
    absent: (member) => member.name,
    description: 'The value of the member in the source; the name itself if left out.',
  },
  description: descriptionKey,
  ...annotationKeys('member'),
  sourceMap: sourceMapKey,
})

export const enumCodec = new PartCodec<EnumTypedef>('Enum', 'A choice of members.', {
  name: required(new TextCodec(), 'The original name.'),
  description: descriptionKey,
  sourceMap: sourceMapKey,
  members: defaulted(new ListCodec(enumMemberCodec), Object.freeze([]), 'Members, in order.'),
})
