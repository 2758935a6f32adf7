import * as t from 'io-ts'
import type { NamedKind, PrimitiveKind, TypeKind, TypeReference } from '../types.ts'
import { type Codec, defaulted, PartCodec, required } from './part.ts'
import { ChoiceCodec, FlagCodec, TextCodec } from './values.ts'
import { VariantsCodec } from './variants.ts'

type NamedReference = Extract<TypeReference, { readonly name: string }>
type ListReference = Extract<TypeReference, { readonly kind: 'LIST' }>
type PrimitiveReference = Extract<TypeReference, { readonly kind: PrimitiveKind }>

const kindCodec = <Kind extends TypeKind>(...kinds: readonly Kind[]): ChoiceCodec<Kind> =>
  new ChoiceCodec(kinds, new Map(kinds.map((kind) => [`${kind}_KIND`, kind])))

const optionalFlag = defaulted(new FlagCodec(), false, 'Whether a value may be null, or an argument left out.')

const primitive = new PartCodec<PrimitiveReference>('Primitive type', 'A type that needs no name.', {
  kind: required(kindCodec<PrimitiveKind>('STRING', 'INTEGER', 'FLOAT', 'BOOLEAN'), 'Which primitive.'),
  optional: optionalFlag,
})

const nothing = new PartCodec<PrimitiveReference>('Nothing', 'What a function returns that returns nothing.', {
  kind: required(kindCodec<PrimitiveKind>('VOID'), 'Always VOID.'),
  optional: defaulted(new FlagCodec(true), false, 'Read and forgotten: engines are always told that VOID is optional.'),
})

const named = new PartCodec<NamedReference>('Named type', "A type of this module or one of Dagger's own, by name.", {
  kind: required(
    kindCodec<NamedKind>('SCALAR', 'ENUM', 'OBJECT', 'INTERFACE'),
    'What kind of type the name refers to.',
  ),
  name: required(new TextCodec(), 'The name, as the definition of the type spells it.'),
  optional: optionalFlag,
})

const listOf = (elementType: Codec<TypeReference>): PartCodec<ListReference> =>
  new PartCodec('List type', 'A list of values of one type.', {
    kind: required(kindCodec('LIST'), 'Always LIST.'),
    elementType: required(elementType, 'Type of the elements.'),
    optional: optionalFlag,
  })

/** A reference to a type; which keys it has follows from its `kind`. */
export const typeReferenceCodec: Codec<TypeReference> = t.recursion(
  'a type such as {"kind": "STRING"}',
  (self: Codec<TypeReference>) => {
    const variants = [
      primitive,
      nothing,
      named,
      listOf(self),
    ] as readonly PartCodec<object>[] as readonly PartCodec<TypeReference>[]
    return new VariantsCodec<TypeReference>('Type reference', 'A type, told by its kind.', 'kind', variants)
  },
)
