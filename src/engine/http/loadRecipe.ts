import { type GraphQLField, isObjectType } from 'graphql'
import type { Digest, Recipe, RecipeCall, RecipeLiteral } from '../../ids/index.ts'
import { reachableCalls } from '../../ids/reachableCalls.ts'
import { isShownInView } from '../../versions/index.ts'
import { goQuote as q } from '../load/goQuote.ts'
import { callField } from './callField.ts'
import { decodeInput } from './decodeInput.ts'
import { type EngineObject, type EngineValue, isEngineObject } from './engineObject.ts'
import { fieldShape } from './fieldShape.ts'
import { goInputType } from './goInputType.ts'
import type { GivenValue, InputValue } from './inputValue.ts'
import type { LoadedObject } from './loadObject.ts'
import { objectArgument } from './objectArgument.ts'
import { recipeErrors } from './recipeErrors.ts'
import type { EngineSession } from './session.ts'

type Loaded = { readonly value: EngineValue } | { readonly error: string }

/**
 * Runs the calls of a recipe, each in the view it records, and gives the object they make.
 *
 * Calls that were made before under the same digest are not run again, as engines of the time do it: by the digest the
 * recipe claims from v0.15.3 to v0.20.8, of the root only before; later engines compute digests themselves and take a
 * claimed one only if it is a call's true one (recordings recipe-variants).
 */
export function loadRecipe(session: EngineSession, recipe: Recipe): LoadedObject {
  const { target } = session
  const words = recipeErrors(target)
  const asGiven = target.behaves('recipes-cached-as-given')
  const byTrueDigest = target.behaves('ids-are-handles')
  const before = session.resultOf(recipe.root)
  if (before !== undefined && isEngineObject(before)) return { object: before }
  const loaded = new Map<Digest, Loaded>()

  for (const digest of reachableCalls(recipe)) {
    const call = recipe.calls.get(digest)!
    const known = asGiven || byTrueDigest ? session.resultOf(digest) : undefined
    const outcome: Loaded = known === undefined ? runCall(session, recipe, digest, call, loaded) : { value: known }
    loaded.set(digest, outcome)
    if ('error' in outcome) continue
    if (!byTrueDigest) session.keepResult(digest, outcome.value)
    else if (isEngineObject(outcome.value)) session.keepResult(session.recipes.digestOf(outcome.value), outcome.value)
  }
  const root = loaded.get(recipe.root)
  if (root === undefined) return { error: words.notFound(recipe.root) }
  if ('error' in root) return { error: root.error }
  if (isEngineObject(root.value)) return { object: root.value }
  return { error: `${q(recipe.calls.get(recipe.root)!.field)} gives no object` }
}

function runCall(
  session: EngineSession,
  recipe: Recipe,
  digest: Digest,
  call: RecipeCall,
  loaded: ReadonlyMap<Digest, Loaded>,
): Loaded {
  const words = recipeErrors(session.target)
  let receiver: EngineValue = session.root
  if (call.receiver !== undefined) {
    const base = loaded.get(call.receiver) ?? { error: words.notFound(call.receiver) }
    if ('error' in base) return { error: words.ofReceiver(base.error) }
    receiver = base.value
  }
  if (call.nth) {
    const list: Loaded = Array.isArray(receiver)
      ? { value: receiver }
      : runOn(session, recipe, digest, call, receiver, loaded)
    if ('error' in list) return list
    const element = Array.isArray(list.value) ? (list.value as readonly EngineValue[])[call.nth - 1] : undefined
    if (element !== undefined && element !== null) return { value: element }
    return { error: `nth ${call.nth}: index ${call.nth} out of bounds` }
  }
  return runOn(session, recipe, digest, call, receiver, loaded)
}

function runOn(
  session: EngineSession,
  recipe: Recipe,
  digest: Digest,
  call: RecipeCall,
  receiver: EngineValue,
  loaded: ReadonlyMap<Digest, Loaded>,
): Loaded {
  const words = recipeErrors(session.target)
  if (!isEngineObject(receiver)) return { error: words.ofReceiver(`cannot sub-select ${call.field}`) }
  const object = receiver
  const field = fieldOf(session, object, call)
  if (field === undefined) return { error: words.unknownField(digest, object.type, call.field) }

  const shape = fieldShape(field)
  const args = new Map<string, InputValue>()
  for (const { name, value } of call.arguments) {
    const argument = shape.arguments.get(name)
    if (argument === undefined) {
      const problem = words.unknownArgument(call.field, object.type, name)
      if (problem) return { error: problem }
      continue
    }
    if (value.kind === 'null') continue
    const of = objectArgument(session, object.type, field, argument)
    const references: InputValue[] = []
    let failure: string | undefined
    const given = literalValue(value, (reference) => {
      const known = loaded.get(reference) ?? { error: words.notFound(reference) }
      const type = recipe.calls.get(reference)
      if ('error' in known) failure ??= words.ofArgument(digest, recipe, reference, known.error)
      else if (!isEngineObject(known.value)) failure ??= `${q(type?.field ?? '')} gives no object`
      else if (of?.object !== undefined && known.value.type !== of.object) {
        failure ??= words.wrongType({
          digest,
          argument: name,
          recipe,
          reference,
          expected: of.object,
          got: known.value.type,
        })
      } else references.push({ kind: 'object', object: known.value })
    })
    if (failure !== undefined) return { error: failure }
    if (of) {
      const list = value.kind === 'list'
      args.set(name, list ? { kind: 'list', values: references } : (references[0] ?? { kind: 'list', values: [] }))
      continue
    }
    const decoded = decodeInput(session.target, argument.type, given)
    if ('error' in decoded) {
      const { type, graphql, decoder } = goInputType(argument, {})
      const problem = `init arg ${q(name)} value as ${type} (${graphql}) using ${decoder}: ${decoded.error}`
      return { error: words.badArgument(call.field, problem) }
    }
    args.set(name, decoded.value)
  }
  const missing = shape.required.find((name) => !args.has(name))
  if (missing !== undefined) return { error: words.missingArgument(object.type, call.field, missing) }
  const claimed = session.target.behaves('ids-are-handles') ? {} : { digest }
  const outcome = callField(session, {
    receiver: object,
    definition: field,
    arguments: args,
    view: call.view ?? '',
    ...claimed,
  })
  if (outcome instanceof Promise) return { error: `${object.type}.${call.field} cannot be part of an ID` }
  return 'error' in outcome ? { error: words.refused(outcome.error) } : outcome
}

/** The field as the view that the call records shows it; a call that records none sees all there is. */
function fieldOf(
  session: EngineSession,
  object: EngineObject,
  call: RecipeCall,
): GraphQLField<unknown, unknown> | undefined {
  const { target, schema } = session
  const type = schema.getType(object.type)
  const field = isObjectType(type) ? type.getFields()[call.field] : undefined
  const coordinate = `${object.type}.${call.field}`
  const view = call.view ?? ''
  if (field) return view === '' || isShownInView(coordinate, target.resolvedRelease, view) ? field : undefined
  if (!target.has(coordinate) || (view !== '' && !isShownInView(coordinate, target.resolvedRelease, view)))
    return undefined
  return hiddenField(session, object, call)
}

// A field that the session's own view hides: the schema has no type for it but the object's own.
function hiddenField(
  session: EngineSession,
  object: EngineObject,
  call: RecipeCall,
): GraphQLField<unknown, unknown> | undefined {
  const type = session.schema.getType(call.type.namedType ?? object.type)
  if (!isObjectType(type)) return undefined
  const shape = Object.values(type.getFields()).find((one) => one.args.length === 0)
  if (shape === undefined) return undefined
  const own = session.schema.getType(object.type)
  const sibling = isObjectType(own)
    ? Object.values(own.getFields()).find((one) => String(one.type) === `${type.name}!`)
    : undefined
  return { ...shape, name: call.field, args: [], type: sibling?.type ?? type, deprecationReason: undefined }
}

function literalValue(literal: RecipeLiteral, onReference: (digest: Digest) => void): GivenValue {
  switch (literal.kind) {
    case 'call':
      onReference(literal.digest)
      return null
    case 'null':
      return null
    case 'list':
      return literal.values.map((value) => literalValue(value, onReference))
    case 'object':
      return { fields: new Map(literal.fields.map(({ name, value }) => [name, literalValue(value, onReference)])) }
    case 'digestedString':
      return literal.value
    default:
      return literal.value
  }
}
