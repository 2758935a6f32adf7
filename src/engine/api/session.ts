import type { GraphQLSchema } from 'graphql'
import { callDigest, type Digest, encodeHandle, recipeFormat } from '../../ids/index.ts'
import type { Target } from '../../versions/types.ts'
import { type CallCache, createCallCache } from './callCache.ts'
import type { EngineObject, EngineValue } from './engineObject.ts'
import { createKept, type Kept } from './kept.ts'
import { createKnownIds, type KnownIds } from './knownIds.ts'
import { defaultLimits } from './limits.ts'
import { createDigests, createRecipes } from './recipes.ts'
import type { Resolvers } from './resolver.ts'
import { buildSchema } from './schema/index.ts'

/**
 * What an engine keeps for a client: its target and schema, and what it has given an ID to. Of that it holds the last that
 * were used (`Limits.results`): a handle that was let go is unknown, as on an engine that has pruned its result, while a
 * recipe is run again from its own text.
 */
export interface EngineSession {
  readonly target: Target
  /** What is served; `extend` of `startEngine` puts a module's types in. */
  readonly schema: GraphQLSchema
  readonly resolvers: Resolvers
  readonly callCache: CallCache
  /** What calls gave, by the digest they are known under: true ones, and those that loaded IDs claimed. */
  results(): Pick<Kept<Digest, EngineValue>, 'get'>
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
  /** `Limits.results` */
  readonly results?: number
}

/** A new session; undefined where the target's engines have no IDs of a known form (before v0.12.0). */
export function createSession({
  target,
  resolvers,
  recipeIds = false,
  results: kept = defaultLimits.results,
}: SessionOptions): EngineSession | undefined {
  const format = recipeFormat(target)
  if (format === undefined) return undefined
  const results = createKept<Digest, EngineValue>(kept)
  const recipes = target.behaves('ids-are-handles') && !recipeIds ? undefined : createRecipes(format, kept)
  const digestOf = recipes?.digestOf ?? createDigests((call) => callDigest(call, format.era))
  let last = 0
  const objects = createKept<number, EngineObject>(kept)
  let handles = new WeakMap<EngineObject, { readonly result: number; readonly text: string }>()
  // Their digests are worked out when a recipe is loaded that may name one: most clients load none, or one.
  let undigested: EngineObject[] = []
  const knownIds = createKnownIds(kept)
  const callCache = createCallCache(kept)
  const keepObject = (object: EngineObject): void => {
    if (undigested.length >= 2 * kept) undigested = undigested.slice(kept)
    undigested.push(object)
  }

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
    keepObject,
    root: { type: 'Query', state: undefined },
    idOf(object) {
      if (recipes) {
        const id = recipes.encode(object)
        results.set(digestOf(object), object)
        knownIds.set(id, object)
        return id
      }
      let handle = handles.get(object)
      if (handle === undefined) {
        const result = ++last
        handle = { result, text: encodeHandle(BigInt(result), { namedType: object.type, nonNull: true }) }
        handles.set(object, handle)
        keepObject(object)
      }
      objects.set(handle.result, object)
      knownIds.set(handle.text, object)
      return handle.text
    },
    ofHandle: (result) => objects.get(result),
    knownIds,
    forgetHandles() {
      objects.clear()
      handles = new WeakMap()
      undigested = []
      knownIds.clear()
      results.clear()
      callCache.clear()
    },
  }
}
