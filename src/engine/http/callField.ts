import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { RecipeType } from '../../ids/index.ts'
import { type Target, targetInView } from '../../versions/index.ts'
import type { EngineObject, Origin } from './engineObject.ts'
import type { InputValue } from './inputValue.ts'
import { recordsView } from './recordsView.ts'
import type { ResolverResult } from './resolver.ts'
import type { EngineSession } from './session.ts'

export interface FieldCall {
  readonly receiver: EngineObject
  readonly definition: GraphQLField<unknown, unknown>
  readonly arguments: ReadonlyMap<string, InputValue>
  /** The view a recipe recorded for the call; absent: the session's. */
  readonly view?: string
  readonly digest?: string
}

/** Calls a field with arguments that are read already. */
export function callField(session: EngineSession, call: FieldCall): ResolverResult | Promise<ResolverResult> {
  const { receiver, definition, view } = call
  const { name } = definition
  const key = `${receiver.type}.${name}`
  const recorded = view ?? (recordsView(key) ? session.target.view : undefined)
  const passed: { name: string; value: InputValue }[] = []
  for (const { name: argument } of definition.args) {
    const value = call.arguments.get(argument)
    if (value !== undefined) passed.push({ name: argument, value })
  }
  const origin: Origin = {
    ...(receiver.origin ? { receiver } : {}),
    field: name,
    arguments: passed,
    type: recipeTypeOf(definition.type),
    ...(recorded ? { view: recorded } : {}),
    ...(call.digest === undefined ? {} : { digest: call.digest }),
  }
  const target = view === undefined ? session.target : targetInView(session.target, view)
  const object = (type: string, state: unknown, nth?: number): EngineObject =>
    nth === undefined ? { type, state, origin } : { type, state, origin: elementOrigin(target, origin, nth) }
  const resolver = session.resolvers.get(key) ?? session.resolvers.get(`*.${name}`)
  const resolverCall = { session, target, receiver, field: name, arguments: call.arguments, origin, object }
  if (resolver) return resolver(resolverCall)
  return recordOnly(session, definition.type, key, object)
}

// An element is the list's call with its position: on top of the list up to v0.20.8, in its place later.
function elementOrigin(target: Target, list: Origin, nth: number): Origin {
  const type = list.type.elem ?? list.type
  if (target.behaves('list-elements-beside-lists')) return { ...list, type, nth }
  return { ...list, receiver: { type: type.namedType ?? '', state: undefined, origin: list }, type, nth }
}

function recordOnly(
  session: EngineSession,
  type: GraphQLOutputType,
  key: string,
  object: (type: string, state: unknown) => EngineObject,
): ResolverResult {
  const nullable = isNonNullType(type) ? type.ofType : type
  if (!isListType(nullable) && isCompositeType(nullable)) return { value: object(nullable.name, undefined) }
  const what = isCompositeType(getNamedType(type)) ? 'a list' : 'a value'
  return {
    error: `${key} gives ${what} that something has to run for, and this embedded engine (${session.target.release}) runs nothing: it builds modules, IDs and function calls. Connect to a real Dagger engine for it.`,
  }
}

const recipeTypes = new WeakMap<GraphQLOutputType, RecipeType>()

/** A GraphQL type as recipes have it; made once, since every call has one. */
export function recipeTypeOf(type: GraphQLOutputType): RecipeType {
  let made = recipeTypes.get(type)
  if (made === undefined) {
    made = makeRecipeType(type)
    recipeTypes.set(type, made)
  }
  return made
}

function makeRecipeType(type: GraphQLOutputType): RecipeType {
  const nonNull = isNonNullType(type)
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isListType(nullable)) return { elem: recipeTypeOf(nullable.ofType), nonNull }
  return { namedType: nullable.name, nonNull }
}
