import {
  type GraphQLArgument,
  type GraphQLInputType,
  GraphQLList,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

const goPackage = 'github.com/dagger/dagger'

/** An argument's type as the engine's messages have it: Go's name, GraphQL's, and the decoder's. */
export interface GoInputType {
  readonly type: string
  readonly graphql: string
  readonly decoder: string
}

/**
 * What `init arg "…" value as … (…) using …` says for an argument.
 *
 * `object` is the type whose ID it takes, `anyId` that it takes IDs of any (recordings list.bad-id, kind.unknown,
 * arg.default.nonstring, module.load-bad).
 */
export function goInputType(
  argument: GraphQLArgument,
  of: { object?: string; anyId?: 'node' | 'legacy' },
): GoInputType {
  const named = getNamedType(argument.type)
  if (of.anyId === 'node') return { type: 'dagql.AnyID', graphql: 'ID!', decoder: 'dagql.AnyID' }
  if (of.anyId === 'legacy') {
    const scalar = `dagql.Scalar[${goPackage}/dagql.AnyID]`
    return { type: scalar, graphql: `${named.name}!`, decoder: scalar }
  }
  const graphql = String(argument.defaultValue === undefined ? argument.type : nonNull(argument.type))
  if (!isNonNullType(argument.type) && argument.defaultValue === undefined) {
    return { type: 'dagql.DynamicOptional', graphql, decoder: 'dagql.DynamicOptional' }
  }
  const type = goType(argument.type, of.object, false)
  const decoder =
    isEnumType(named) && !isListType(getNullableType(argument.type)) ? `*dagql.EnumValues[${goPackage}/${type}]` : type
  return { type, graphql, decoder }
}

const nonNull = (type: GraphQLInputType): string => (isNonNullType(type) ? String(type) : `${type}!`)

function goType(type: GraphQLInputType, object: string | undefined, inner: boolean): string {
  const nullable = getNullableType(type)
  const prefix = inner ? `${goPackage}/` : ''
  if (nullable instanceof GraphQLList) return `${prefix}dagql.ArrayInput[${goType(nullable.ofType, object, true)}]`
  if (object !== undefined) return `${prefix}dagql.ID[*${goPackage}/core.${object}]`
  const { name } = nullable
  if (isEnumType(nullable) || isInputObjectType(nullable)) return `${prefix}core.${name}`
  if (['String', 'Int', 'Float', 'Boolean'].includes(name)) return `${prefix}dagql.${name}`
  return `${prefix}core.${name}`
}
