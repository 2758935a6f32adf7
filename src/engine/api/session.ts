import type { GraphQLSchema } from 'graphql'
import { callDigest, type Digest, encodeHandle, recipeFormat } from '../../ids/index.ts'
import type { Target } from '../../versions/types.ts'
import { type CallCache, createCallCache } from './callCache.ts'
import type { EngineObject, EngineValue } from './engineObject.ts'
import { createKnownIds, type KnownIds } from './knownIds.ts'
import { createDigests, createRecipes } from './recipes.ts'
import type { Resolvers } from './resolver.ts'
import { buildSchema } from './schema/index.ts'

/** What an engine keeps for a client: its target and schema, and everything it has given an ID to. */
export interface EngineSession {
  readonly target: Target
  /** What is served; `extend` of `startEngine` puts a module's types in. */
  readonly schema: GraphQLSchema
  readonly resolvers: Resolvers
  readonly callCache: CallCache
  /** What calls gave, by the digest they are known under: true ones, and those that loaded IDs claimed. */
  results(): ReadonlyMap<Digest, EngineValue>
  keepResult(digest: Digest, value: EngineValue): void
  /** Keeps an object under its true digest. */
  keepObject(object: EngineObject): void
  /** The Query object. */
  readonly root: EngineObject
  /** The ID of an object, as its `id` field gives it. */
  idOf(object: EngineObject): string
  /** The object behind a handle of this session. */
  ofHandle(result: number): EngineObject | undefined
  readonly knownIds: KnownIds
  /** From now on no handle given so far is known. */
  forgetHandles(): void
}

export interface SessionOptions {
  readonly target: Target
  readonly resolvers: Resolvers
  /** `id` gives recipes even where engines give handles, as in a `moduleTypes` execution. */
  readonly recipeIds?: boolean
}

/** A new session; undefined where the target's engines have no IDs of a known form (before v0.12.0). */
export function createSession({ target, resolvers, recipeIds = false }: SessionOptions): EngineSession | undefined {
  const format = recipeFormat(target)
  if (format === undefined) return undefined
  const results = new Map<Digest, EngineValue>()
  const recipes = target.behaves('ids-are-handles') && !recipeIds ? undefined : createRecipes(format)
  const digestOf = recipes?.digestOf ?? createDigests((call) => callDigest(call, format.era))
  let first = 1
  let objects: EngineObject[] = []
  let handleOf = new WeakMap<EngineObject, string>()
  // Their digests are worked out when a recipe is loaded that may name one: most clients load none, or one.
  let undigested: EngineObject[] = []
  const knownIds = createKnownIds()
  const callCache = createCallCache()

  return {
    target,
    schema: buildSchema(target),
    resolvers,
    callCache,
    results() {
      for (const object of undigested) results.set(digestOf(object), object)
      undigested = []
      return results
    },
    keepResult: (digest, value) => results.set(digest, value),
    keepObject: (object) => undigested.push(object),
    root: { type: 'Query', state: undefined },
    idOf(object) {
      if (recipes) {
        const id = recipes.encode(object)
        results.set(digestOf(object), object)
        knownIds.set(id, object)
        return id
      }
      let handle = handleOf.get(object)
      if (handle === undefined) {
        handle = encodeHandle(BigInt(first + objects.length), { namedType: object.type, nonNull: true })
        objects.push(object)
        handleOf.set(object, handle)
        knownIds.set(handle, object)
        undigested.push(object)
      }
      return handle
    },
    ofHandle: (result) => objects[result - first],
    knownIds,
    forgetHandles() {
      first += objects.length
      objects = []
      handleOf = new WeakMap()
      undigested = []
      knownIds.clear()
      results.clear()
      callCache.clear()
    },
  }
}
