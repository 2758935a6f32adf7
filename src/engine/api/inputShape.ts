import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { onceFor } from '../module/onceFor.ts'

/** What an input type takes, null aside. */
export type InputShape =
  | { readonly kind: 'list'; readonly element: GraphQLInputType }
  | { readonly kind: 'enum'; readonly type: GraphQLEnumType }
  | { readonly kind: 'fields'; readonly type: GraphQLInputObjectType }
  | { readonly kind: 'scalar'; readonly type: GraphQLScalarType }

/** Worked out once for a type: the library asks an object what it is by trying every class. */
export const inputShape = onceFor((type: GraphQLInputType): InputShape => {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return { kind: 'list', element: nullable.ofType }
  if (isEnumType(nullable)) return { kind: 'enum', type: nullable }
  if (isInputObjectType(nullable)) return { kind: 'fields', type: nullable }
  return { kind: 'scalar', type: nullable }
})
