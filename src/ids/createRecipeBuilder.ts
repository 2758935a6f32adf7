import { BinaryWriter } from '@bufbuild/protobuf/wire'
import { digestOf } from './digests/digestOf.ts'
import { references } from './references.ts'
import type { Digest, RecipeCall, RecipeFormat } from './types.ts'
import { writeCall } from './wire/writeCall.ts'
import { type RecipeEntry, writeRecipe } from './wire/writeRecipe.ts'
import { writeText } from './wire/writeText.ts'
import { xxh3 } from './xxh3.ts'

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
  const entries = new Map<Digest, Entry>()
  let run = 0
  const referred = (digest: Digest): Digest => entries.get(digest)?.call.contentDigest ?? digest

  const add = (digest: Digest, call: RecipeCall, bytes?: Uint8Array): Digest => {
    if (!entries.has(digest)) entries.set(digest, { digest, call, bytes, run: 0 })
    return digest
  }

  return {
    call(given) {
      const call = format.argumentsByName ? { ...given, arguments: [...given.arguments].sort(byName) } : given
      if (format.era !== 'proto') return add(digestOf(call, format.era, referred), call)
      // What is hashed here is what is written later, so it is kept.
      const bare = writeCall(call)
      const digest = xxh3(bare)
      return add(digest, call, appendDigest(call, bare, digest))
    },
    callAs: (digest, call) => add(digest, call),
    get: (digest) => entries.get(digest)?.call,
    encode(root) {
      if (!entries.has(root)) return undefined
      run++
      const reached: Entry[] = []
      const open = [root]
      for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
        const entry = entries.get(digest)
        if (entry === undefined || entry.run === run) continue
        // What comes by again is worth keeping.
        if (entry.run > 0) entry.bytes ??= writeCall(entry.call, digest)
        entry.run = run
        reached.push(entry)
        references(entry.call, open)
      }
      return writeRecipe(root, reached, format.wrapped)
    },
  }
}

interface Entry extends RecipeEntry {
  bytes: Uint8Array | undefined
  /** The last `encode` that came by. */
  run: number
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

const shared = new BinaryWriter()

/** The bytes of a call with its digest, from those without; undefined where the digest is not what comes last. */
function appendDigest(call: RecipeCall, bare: Uint8Array, digest: Digest): Uint8Array | undefined {
  if (
    call.view ||
    call.customDigest ||
    call.contentDigest ||
    call.effectIds ||
    call.extraDigests ||
    call.implicitInputs
  ) {
    return undefined
  }
  shared.raw(bare)
  writeText(shared, 9, digest)
  return shared.finish()
}
