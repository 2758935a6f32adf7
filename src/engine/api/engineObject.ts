import type { Digest, RecipeType } from '../../ids/index.ts'
import type { InputValue } from './inputValue.ts'

/** The call that made an object: what its recipe ID says. */
export interface Origin {
  /** Absent: a field of Query. */
  readonly receiver?: EngineObject
  readonly field: string
  /** Those that were passed, in schema order. */
  readonly arguments: readonly { readonly name: string; readonly value: InputValue }[]
  readonly type: RecipeType
  /** 1-based element of the list that the receiver's call gives. */
  readonly nth?: number
  readonly view?: string
  /** The digest an ID claimed for the call; absent: the true one. */
  readonly digest?: Digest
}

/** An object of the API as the engine holds it. */
export interface EngineObject {
  /** GraphQL type. */
  readonly type: string
  /** What resolvers keep of it; undefined for objects of the core API, which are only recorded, never made. */
  readonly state: unknown
  /** Absent: Query itself. */
  readonly origin?: Origin
}

/** What a field gives: JSON, objects, or lists of them. */
export type EngineValue = null | string | number | bigint | boolean | EngineObject | readonly EngineValue[]

export const isEngineObject = (value: EngineValue): value is EngineObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The path engines give in errors: the fields of an object's recipe, with the positions in lists. */
export function objectPath(object: EngineObject): (string | number)[] {
  const path: (string | number)[] = []
  for (let origin = object.origin; origin; origin = origin.receiver?.origin) {
    if (origin.nth !== undefined) path.unshift(origin.nth - 1)
    path.unshift(origin.field)
  }
  return path
}
