import {
  createRecipeBuilder,
  type Digest,
  type RecipeCall,
  type RecipeFormat,
  type RecipeLiteral,
} from '../../ids/index.ts'
import type { EngineObject, Origin } from './engineObject.ts'
import type { InputValue } from './inputValue.ts'

/** The digest of the call that made an object: computed when it is first asked for, `''` for Query. */
export type DigestOf = (object: EngineObject) => Digest

/** The recipe IDs of a session. */
export interface Recipes {
  readonly digestOf: DigestOf
  /** The whole recipe as base64. */
  encode(object: EngineObject): string
}

/** Calls are collected anew after so many, or after twice as many as one object needs: objects know what made them. */
export function createRecipes(format: RecipeFormat, mostCalls: number): Recipes {
  let calls = 0
  let most = mostCalls
  const start = () => {
    const builder = createRecipeBuilder(format)
    const digestOf = createDigests((call, claimed) => {
      calls++
      return claimed === undefined ? builder.call(call) : builder.callAs(claimed, call)
    })
    return { builder, digestOf }
  }
  let current = start()
  const digestOf: DigestOf = (object) => {
    if (calls <= most) return current.digestOf(object)
    calls = 0
    current = start()
    const digest = current.digestOf(object)
    most = Math.max(mostCalls, 2 * calls)
    return digest
  }
  return {
    digestOf,
    encode(object) {
      const digest = digestOf(object)
      return current.builder.encode(digest) ?? ''
    },
  }
}

/** Digests as `digestCall` makes them of a call and of the digest that an ID claimed for it. */
export function createDigests(digestCall: (call: RecipeCall, claimed: Digest | undefined) => Digest): DigestOf {
  const digests = new WeakMap<Origin, Digest>()

  const literal = (value: InputValue): RecipeLiteral => {
    switch (value.kind) {
      case 'object':
        return { kind: 'call', digest: digestOf(value.object) }
      case 'list':
        return { kind: 'list', values: value.values.map(literal) }
      case 'fields':
        return {
          kind: 'object',
          fields: value.fields.map(({ name, value: inner }) => ({ name, value: literal(inner) })),
        }
      case 'unloadable':
        return { kind: 'null' }
      default:
        return value
    }
  }
  const add = (origin: Origin): Digest => {
    const call: { -readonly [Key in keyof RecipeCall]: RecipeCall[Key] } = {
      type: origin.type,
      field: origin.field,
      arguments: origin.arguments.map(({ name, value }) => ({ name, value: literal(value) })),
    }
    if (origin.receiver?.origin) call.receiver = digestOf(origin.receiver)
    if (origin.nth !== undefined) call.nth = origin.nth
    if (origin.view !== undefined) call.view = origin.view
    return digestCall(call, origin.digest)
  }
  function digestOf(object: EngineObject): Digest {
    if (object.origin === undefined) return ''
    // Chains are as long as modules are large, so the way down to the first call with a digest is a loop.
    const open: Origin[] = []
    for (
      let origin: Origin | undefined = object.origin;
      origin && !digests.has(origin);
      origin = origin.receiver?.origin
    ) {
      open.push(origin)
    }
    for (const origin of open.reverse()) digests.set(origin, add(origin))
    return digests.get(object.origin)!
  }
  return digestOf
}
