import type { GraphQLSchema } from 'graphql'
import { type Digest, recipeFormat } from '../../ids/index.ts'
import type { Target } from '../../versions/types.ts'
import { buildSchema } from '../schema/index.ts'
import type { EngineObject, EngineValue } from './engineObject.ts'
import { encodeHandle } from './handle.ts'
import { createRecipes, type Recipes } from './recipes.ts'
import type { Resolvers } from './resolver.ts'

/** What an engine keeps for a client: its target and schema, and everything it has given an ID to. */
export interface EngineSession {
  readonly target: Target
  /** What is served; `extend` of `startEngine` puts a module's types in. */
  readonly schema: GraphQLSchema
  readonly resolvers: Resolvers
  readonly recipes: Recipes
  /** What calls gave, by the digest they are known under: true ones, and those that loaded IDs claimed. */
  readonly results: Map<Digest, EngineValue>
  /** The Query object. */
  readonly root: EngineObject
  /** The ID of an object, as its `id` field gives it. */
  idOf(object: EngineObject): string
  /** The object behind a handle of this session. */
  ofHandle(result: number): EngineObject | undefined
  /** The object behind an ID that this session gave. */
  ofOwnId(id: string): EngineObject | undefined
  /** From now on no handle given so far is known. */
  forgetHandles(): void
}

export interface SessionOptions {
  readonly target: Target
  readonly resolvers: Resolvers
  /** `id` gives recipes even where engines give handles, as in a `moduleTypes` execution. */
  readonly recipeIds?: boolean
}

const keptIds = 100_000

/** A new session; undefined where the target's engines have no IDs of a known form (before v0.12.0). */
export function createSession({ target, resolvers, recipeIds = false }: SessionOptions): EngineSession | undefined {
  const format = recipeFormat(target)
  if (format === undefined) return undefined
  const recipes = createRecipes(format)
  const results = new Map<Digest, EngineValue>()
  const handles = target.behaves('ids-are-handles') && !recipeIds
  let first = 1
  let objects: EngineObject[] = []
  let numbers = new WeakMap<EngineObject, number>()
  const given = new Map<string, EngineObject>()

  return {
    target,
    schema: buildSchema(target),
    resolvers,
    recipes,
    results,
    root: { type: 'Query', state: undefined },
    idOf(object) {
      if (!handles) {
        const id = recipes.encode(object)
        results.set(recipes.digestOf(object), object)
        if (given.size >= keptIds) given.clear()
        given.set(id, object)
        return id
      }
      let number = numbers.get(object)
      if (number === undefined) {
        objects.push(object)
        number = first + objects.length - 1
        numbers.set(object, number)
        results.set(recipes.digestOf(object), object)
      }
      return encodeHandle(number, object.type)
    },
    ofHandle: (result) => objects[result - first],
    ofOwnId: (id) => given.get(id),
    forgetHandles() {
      first += objects.length
      objects = []
      numbers = new WeakMap()
      given.clear()
      results.clear()
    },
  }
}
