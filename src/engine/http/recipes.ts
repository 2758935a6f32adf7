import {
  createRecipeBuilder,
  type Digest,
  type RecipeBuilder,
  type RecipeFormat,
  type RecipeLiteral,
} from '../../ids/index.ts'
import type { EngineObject, Origin } from './engineObject.ts'
import type { InputValue } from './inputValue.ts'

/** The recipe IDs of a session: digests are computed when they are first asked for. */
export interface Recipes {
  digestOf(object: EngineObject): Digest
  /** The whole recipe as base64. */
  encode(object: EngineObject): string
}

export function createRecipes(format: RecipeFormat): Recipes {
  const builder: RecipeBuilder = createRecipeBuilder(format)
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
    const call = {
      ...(origin.receiver?.origin ? { receiver: digestOf(origin.receiver) } : {}),
      type: origin.type,
      field: origin.field,
      arguments: origin.arguments.map(({ name, value }) => ({ name, value: literal(value) })),
      ...(origin.nth === undefined ? {} : { nth: origin.nth }),
      ...(origin.view === undefined ? {} : { view: origin.view }),
    }
    return origin.digest === undefined ? builder.call(call) : builder.callAs(origin.digest, call)
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
  return { digestOf, encode: (object) => builder.encode(digestOf(object)) ?? '' }
}
