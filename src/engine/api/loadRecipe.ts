import type { GraphQLField } from 'graphql'
import type { Digest, Recipe, RecipeCall, RecipeLiteral } from '../../ids/index.ts'
import { reachableCalls } from '../../ids/reachableCalls.ts'
import { goQuote as q } from '../go/goQuote.ts'
import { callField } from './callField.ts'
import { decodeInput } from './decodeInput.ts'
import { type EngineObject, type EngineValue, isEngineObject } from './engineObject.ts'
import { fieldShape } from './fieldShape.ts'
import { goInputType } from './goInputType.ts'
import type { GivenValue, InputValue } from './inputValue.ts'
import type { LoadedObject } from './loadObject.ts'
import { objectArgument } from './objectArgument.ts'
import { type RecipeErrors, recipeErrors } from './recipeErrors.ts'
import { recipeField } from './recipeField.ts'
import type { EngineSession } from './session.ts'

type Loaded = { readonly value: EngineValue } | { readonly error: string }

/** A recipe while its calls run. */
interface Run {
  readonly session: EngineSession
  readonly recipe: Recipe
  readonly words: RecipeErrors
  readonly loaded: Map<Digest, Loaded>
  readonly fields: Map<string, GraphQLField<unknown, unknown> | undefined>
}

/**
 * Runs the calls of a recipe, each in the view it records, and gives the object they make.
 *
 * Calls that were made before under the same digest are not run again, as engines of the time do it: by the digest the
 * recipe claims from v0.15.3 to v0.20.8, of the root only before; later engines compute digests themselves and take a
 * claimed one only if it is a call's true one (recordings recipe-variants).
 */
export function loadRecipe(session: EngineSession, recipe: Recipe): LoadedObject {
  const { target } = session
  const asGiven = target.behaves('recipes-cached-as-given')
  const byTrueDigest = target.behaves('ids-are-handles')
  const results = session.results()
  const before = results.get(recipe.root)
  if (before !== undefined && isEngineObject(before)) return { object: before }
  const words = recipeErrors(target)
  const run: Run = { session, recipe, words, loaded: new Map(), fields: new Map() }

  for (const digest of reachableCalls(recipe)) {
    const known = asGiven || byTrueDigest ? results.get(digest) : undefined
    const outcome = known === undefined ? runCall(run, digest, recipe.calls.get(digest)!) : { value: known }
    run.loaded.set(digest, outcome)
    if ('error' in outcome) continue
    if (!byTrueDigest) session.keepResult(digest, outcome.value)
    else if (isEngineObject(outcome.value)) session.keepObject(outcome.value)
  }
  const root = run.loaded.get(recipe.root)
  if (root === undefined) return { error: words.notFound(recipe.root) }
  if ('error' in root) return { error: root.error }
  if (isEngineObject(root.value)) return { object: root.value }
  return { error: `${q(recipe.calls.get(recipe.root)!.field)} gives no object` }
}

function runCall(run: Run, digest: Digest, call: RecipeCall): Loaded {
  const { words } = run
  let receiver: EngineValue = run.session.root
  if (call.receiver !== undefined) {
    const base = run.loaded.get(call.receiver) ?? { error: words.notFound(call.receiver) }
    if ('error' in base) return { error: words.ofReceiver(digest, base.error) }
    receiver = base.value
  }
  if (call.nth) {
    const list: Loaded = Array.isArray(receiver) ? { value: receiver } : runOn(run, digest, call, receiver)
    if ('error' in list) return list
    const element = Array.isArray(list.value) ? (list.value as readonly EngineValue[])[call.nth - 1] : undefined
    if (element !== undefined && element !== null) return { value: element }
    return { error: `nth ${call.nth}: index ${call.nth} out of bounds` }
  }
  return runOn(run, digest, call, receiver)
}

function runOn(run: Run, digest: Digest, call: RecipeCall, receiver: EngineValue): Loaded {
  const { session, words } = run
  if (!isEngineObject(receiver)) return { error: words.ofReceiver(digest, `cannot sub-select ${call.field}`) }
  const field = fieldOf(run, receiver, call)
  if (field === undefined) return { error: words.unknownField(digest, receiver.type, call.field) }
  const { arguments: known, required } = fieldShape(field)
  const args = new Map<string, InputValue>()
  for (const { name, value } of call.arguments) {
    const argument = known.get(name)
    if (argument === undefined) {
      const problem = words.unknownArgument(call.field, receiver.type, name)
      if (problem) return { error: problem }
      continue
    }
    if (value.kind === 'null') continue
    const of = objectArgument(session, receiver.type, field, argument)
    const objects: InputValue[] = []
    const failure = findObjects(run, { digest, argument: name, expected: of?.object }, value, objects)
    if (failure !== undefined) return { error: failure }
    if (of) {
      const list = value.kind === 'list'
      args.set(name, list ? { kind: 'list', values: objects } : (objects[0] ?? { kind: 'list', values: [] }))
      continue
    }
    const decoded = decodeInput(session.target, argument.type, literalValue(value))
    if ('error' in decoded) {
      const { type, graphql, decoder } = goInputType(argument, {})
      const problem = `init arg ${q(name)} value as ${type} (${graphql}) using ${decoder}: ${decoded.error}`
      return { error: words.badArgument(call.field, problem) }
    }
    args.set(name, decoded.value)
  }
  const missing = required.find((name) => !args.has(name))
  if (missing !== undefined) return { error: words.missingArgument(receiver.type, call.field, missing) }
  const claimed = session.target.behaves('ids-are-handles') ? {} : { digest }
  const view = call.view ?? ''
  const outcome = callField(session, { receiver, definition: field, arguments: args, view, ...claimed })
  if (outcome instanceof Promise) return { error: `${receiver.type}.${call.field} cannot be part of an ID` }
  return 'error' in outcome ? { error: words.refused(outcome.error) } : outcome
}

interface Place {
  readonly digest: Digest
  readonly argument: string
  /** The type of object that belongs there; undefined: any. */
  readonly expected: string | undefined
}

/** Adds the objects that a literal refers to; gives the error where one is none. */
function findObjects(run: Run, place: Place, literal: RecipeLiteral, into: InputValue[]): string | undefined {
  switch (literal.kind) {
    case 'call': {
      const { recipe, words } = run
      const { digest, argument, expected } = place
      const reference = literal.digest
      const known = run.loaded.get(reference) ?? { error: words.notFound(reference) }
      if ('error' in known) return words.ofArgument(digest, recipe, reference, known.error)
      if (!isEngineObject(known.value)) return `${q(recipe.calls.get(reference)?.field ?? '')} gives no object`
      const got = known.value.type
      if (expected !== undefined && got !== expected) {
        return words.wrongType({ digest, argument, recipe, reference, expected, got })
      }
      into.push({ kind: 'object', object: known.value })
      return undefined
    }
    case 'list':
      return firstOf(literal.values, (value) => findObjects(run, place, value, into))
    case 'object':
      return firstOf(literal.fields, ({ value }) => findObjects(run, place, value, into))
    default:
      return undefined
  }
}

function firstOf<Item>(items: readonly Item[], problemOf: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = problemOf(item)
    if (problem !== undefined) return problem
  }
  return undefined
}

function fieldOf(run: Run, { type }: EngineObject, call: RecipeCall): GraphQLField<unknown, unknown> | undefined {
  const key = `${type}.${call.field}@${call.view ?? ''}:${call.type.namedType ?? ''}`
  if (run.fields.has(key)) return run.fields.get(key)
  const field = recipeField(run.session, type, call)
  run.fields.set(key, field)
  return field
}

function literalValue(literal: RecipeLiteral): GivenValue {
  switch (literal.kind) {
    case 'call':
    case 'null':
      return null
    case 'list':
      return literal.values.map(literalValue)
    case 'object':
      return { fields: new Map(literal.fields.map(({ name, value }) => [name, literalValue(value)])) }
    default:
      return literal.value
  }
}
