import { digestOf } from './digests/digestOf.ts'
import type { Digest, Recipe, RecipeCall, RecipeFormat } from './types.ts'
import { reachableCalls } from './reachableCalls.ts'
import { writeCall } from './wire/writeCall.ts'
import { writeRecipe } from './wire/writeRecipe.ts'

/** Collects calls and gives the IDs of what they make. */
export interface RecipeBuilder {
  /** Adds a call whose arguments are in schema order, and gives its digest; an equal call is kept once. */
  call(call: RecipeCall): Digest
  /** Adds a call under a digest of the caller's own, for results that an engine addresses by their content. */
  callAs(digest: Digest, call: RecipeCall): Digest
  /** The call behind a digest. */
  get(digest: Digest): RecipeCall | undefined
  /** The ID (base64) of what a call makes: that call and all it stands on; undefined for an unknown digest. */
  encode(root: Digest): string | undefined
}

/**
 * A builder of recipe IDs as the engines of a time write them (`recipeFormat(target)`).
 *
 * Digests are the engine's own, byte for byte (recordings recipe-vectors): an ID made here and one that an engine
 * makes for the same calls are equal. Calls refer to others by the digests that `call` gave before.
 *
 * @example
 * const builder = createRecipeBuilder(format)
 * const fresh = builder.call({ type: { namedType: 'TypeDef', nonNull: true }, field: 'typeDef', arguments: [] })
 * builder.encode(fresh) // "ChV4eGgzOjJhNjhjMzVjZjhkY2EwYmUS…"
 */
export function createRecipeBuilder(format: RecipeFormat): RecipeBuilder {
  const calls = new Map<Digest, RecipeCall>()
  const written = new Map<Digest, Uint8Array>()
  const referred = (digest: Digest): Digest => calls.get(digest)?.contentDigest ?? digest

  const callAs = (digest: Digest, call: RecipeCall): Digest => {
    if (!calls.has(digest)) calls.set(digest, call)
    return digest
  }
  const bytesOf = (digest: Digest, call: RecipeCall): Uint8Array => {
    let bytes = written.get(digest)
    if (bytes === undefined) {
      bytes = writeCall(call, digest)
      written.set(digest, bytes)
    }
    return bytes
  }

  return {
    call(given) {
      const call = format.argumentsByName ? { ...given, arguments: [...given.arguments].sort(byName) } : given
      return callAs(digestOf(call, format.era, referred), call)
    },
    callAs,
    get: (digest) => calls.get(digest),
    encode(root) {
      if (!calls.has(root)) return undefined
      const recipe: Recipe = { root, calls }
      const bytes = new Map<Digest, Uint8Array>()
      for (const digest of reachableCalls(recipe)) {
        const call = calls.get(digest)
        if (call) bytes.set(digest, bytesOf(digest, call))
      }
      return writeRecipe(root, bytes, format.wrapped)
    },
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
