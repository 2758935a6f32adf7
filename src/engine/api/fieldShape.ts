import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { RecipeType } from '../../ids/index.ts'
import { onceFor } from '../module/onceFor.ts'

/** What a field is, as requests ask it thousands of times. */
export interface FieldShape {
  /** Its type without lists and marks. */
  readonly named: GraphQLNamedType
  /** Its type as recipes have it. */
  readonly recipeType: RecipeType
  readonly arguments: ReadonlyMap<string, GraphQLArgument>
  /** Names of the arguments that must be passed. */
  readonly required: readonly string[]
}

/** Worked out once for a field of a schema. */
export const fieldShape = onceFor(
  (definition: GraphQLField<unknown, unknown>): FieldShape => ({
    named: getNamedType(definition.type),
    recipeType: recipeTypeOf(definition.type),
    arguments: new Map(definition.args.map((argument) => [argument.name, argument])),
    required: definition.args.filter(isRequired).map(({ name }) => name),
  }),
)

const isRequired = (argument: GraphQLArgument): boolean =>
  isNonNullType(argument.type) && argument.defaultValue === undefined

function recipeTypeOf(type: GraphQLOutputType): RecipeType {
  const nonNull = isNonNullType(type)
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isListType(nullable)) return { elem: recipeTypeOf(nullable.ofType), nonNull }
  return { namedType: nullable.name, nonNull }
}
