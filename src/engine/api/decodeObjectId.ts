import type { Digest, Recipe, RecipeCall, RecipeType } from '../../ids/index.ts'
import { readId, type WireEntry } from '../../ids/wire/readId.ts'
import type { Target } from '../../versions/types.ts'
import { goBase64Error } from '../go/goBase64.ts'
import { goQuote } from '../go/goQuote.ts'

export type ObjectId =
  | { readonly kind: 'recipe'; readonly recipe: Recipe; readonly type: RecipeType | undefined }
  | { readonly kind: 'handle'; readonly result: number; readonly type: RecipeType | undefined }
  | { readonly kind: 'error'; readonly error: string }

const refuse = (error: string): ObjectId => ({ kind: 'error', error })

/** Reads an ID as the engine of a target does; the errors are the engine's (recordings id.*, recipe-variants). */
export function decodeObjectId(target: Target, text: string): ObjectId {
  if (text === '') return refuse('cannot decode empty string as ID')
  const base64 = goBase64Error(text)
  if (base64) return refuse(base64)
  const decoded = readId(Buffer.from(text, 'base64'))
  const space = target.behaves('protobuf-errors-with-hard-space') ? '\u00a0' : ' '
  const malformed = refuse(`failed to unmarshal proto: proto:${space}cannot parse invalid wire-format data`)
  const wrapped = target.behaves('recipe-wrapped')
  switch (decoded.kind) {
    case 'malformed':
      return malformed
    case 'handle':
      if (!wrapped) return refuse('failed to unmarshal proto: string field contains invalid UTF-8')
      return { kind: 'handle', result: Number(decoded.result), type: decoded.type }
    case 'recipe':
      if (decoded.wrapped && !wrapped) return refuse('failed to unmarshal proto: string field contains invalid UTF-8')
      if (!decoded.wrapped && wrapped) return malformed
      return recipeId(decoded.root, decoded.entries)
  }
}

function recipeId(root: Digest, entries: readonly WireEntry[]): ObjectId {
  const calls = new Map<Digest, RecipeCall>()
  for (const { key, call } of entries) calls.set(key, call)
  const recipe = { root, calls }
  const missing = missingCall(recipe)
  if (missing !== undefined) return refuse(`call digest ${goQuote(missing)} not found`)
  return { kind: 'recipe', recipe, type: recipe.calls.get(recipe.root)?.type }
}

function missingCall({ root, calls }: Recipe): Digest | undefined {
  if (!calls.has(root)) return root
  for (const { receiver } of calls.values()) if (receiver !== undefined && !calls.has(receiver)) return receiver
  return undefined
}

/** A type as GraphQL writes it: `[TypeDef!]!`. */
export function recipeTypeText(type: RecipeType | undefined): string {
  if (type === undefined) return ''
  const text = type.elem ? `[${recipeTypeText(type.elem)}]` : (type.namedType ?? '')
  return type.nonNull ? `${text}!` : text
}
