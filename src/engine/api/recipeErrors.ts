import type { Digest, Recipe, RecipeLiteral } from '../../ids/index.ts'
import type { Target } from '../../versions/types.ts'
import { goQuote as q } from '../go/goQuote.ts'
import { recipeTypeText } from './decodeObjectId.ts'

export interface WrongReference {
  readonly digest: Digest
  readonly argument: string
  readonly recipe: Recipe
  readonly reference: Digest
  readonly expected: string
  readonly got: string
}

/** How an engine words what is wrong with a recipe (recording recipe-variants, from v0.12.4 to v1.0.0-beta.10). */
export interface RecipeErrors {
  notFound(digest: Digest): string
  ofReceiver(digest: Digest, error: string): string
  unknownField(digest: Digest, type: string, field: string): string
  /** Undefined: unknown arguments are passed over. */
  unknownArgument(field: string, type: string, argument: string): string | undefined
  missingArgument(type: string, field: string, argument: string): string
  badArgument(field: string, problem: string): string
  ofArgument(digest: Digest, recipe: Recipe, reference: Digest, error: string): string
  wrongType(reference: WrongReference): string
  refused(error: string): string
}

export function recipeErrors(target: Target): RecipeErrors {
  return target.behaves('recipe-errors-by-digest') ? byDigest(target) : byCall(target)
}

function byDigest(target: Target): RecipeErrors {
  return {
    notFound: (digest) => `call digest ${q(digest)} not found`,
    ofReceiver: (digest, error) => `load ${digest}: inputs: ${error}`,
    unknownField: (digest, type, field) => `load ${digest}: field ${q(field)} not found on ${type}`,
    unknownArgument: () => undefined,
    missingArgument: (_, __, argument) => `missing required argument: ${q(argument)}`,
    badArgument: (_, problem) => problem,
    ofArgument: (digest, _, __, error) => `load ${digest}: inputs: ${error}`,
    wrongType: ({ digest, argument, expected, got }) => {
      const id = `dagql.ID[*github.com/dagger/dagger/core.${expected}]`
      const scalar = target.behaves('native-interfaces') ? 'ID!' : `${expected}ID!`
      return `load ${digest}: request arg ${q(argument)} value as ${id} (${scalar}) using ${id}: expected ${q(expected)} ID, got ${got}! ID`
    },
    refused: (error) => error,
  }
}

function byCall(target: Target): RecipeErrors {
  const parsed = target.behaves('recipe-errors-parsed')
  const load = target.behaves('recipe-errors-load-twice') ? 'load: ' : ''
  const result = target.behaves('results-are-instances') ? 'dagql.Instance' : 'dagql.ObjectResult'
  const named = (recipe: Recipe, digest: Digest): string => {
    if (!target.behaves('recipe-errors-name-whole-chain')) return callText(recipe, digest)
    return `${chainText(recipe, digest)}: ${recipeTypeText(recipe.calls.get(digest)?.type)}`
  }
  return {
    notFound: (digest) => `call digest ${q(digest)} not found`,
    ofReceiver: (_, error) => (load === '' ? error : `load base: ${error}`),
    unknownField: (_, type, field) => {
      const problem = `${type} has no such field: ${q(field)}`
      return parsed ? `parse field ${q(field)}: ${problem}` : `${load}Call: ${problem}`
    },
    unknownArgument: (field, type, argument) =>
      parsed ? `parse field ${q(field)}: ${type}.${field} has no such argument: ${q(argument)}` : undefined,
    missingArgument: (type, field, argument) =>
      `${load}${parsed ? `${type}.${field}: ` : ''}missing required argument: ${q(argument)}`,
    badArgument: (field, problem) => (parsed ? `parse field ${q(field)}: ${problem}` : `${load}Call: ${problem}`),
    ofArgument: (_, recipe, reference, error) => `${load}load ${named(recipe, reference)}: ${error}`,
    wrongType: ({ recipe, reference, expected, got }) =>
      `${load}load ${named(recipe, reference)}: expected ${result}[*github.com/dagger/dagger/core.${expected}], got ${result}[*github.com/dagger/dagger/core.${got}]`,
    refused: (error) => `${load}${error}`,
  }
}

function chainText(recipe: Recipe, digest: Digest): string {
  const texts: string[] = []
  for (let at: Digest | undefined = digest; at !== undefined; at = recipe.calls.get(at)?.receiver) {
    texts.unshift(callText(recipe, at))
    if (texts.length > recipe.calls.size) break
  }
  return texts.join('.')
}

function callText({ calls }: Recipe, digest: Digest): string {
  const call = calls.get(digest)
  if (call === undefined) return digest
  const args = call.arguments.map(({ name, value }) => `${name}: ${literalText(value)}`)
  return args.length === 0 ? call.field : `${call.field}(${args.join(', ')})`
}

function literalText(literal: RecipeLiteral): string {
  switch (literal.kind) {
    case 'call':
      return literal.digest
    case 'null':
      return 'null'
    case 'list':
      return `[${literal.values.map(literalText).join(', ')}]`
    case 'object':
      return `{${literal.fields.map(({ name, value }) => `${name}: ${literalText(value)}`).join(', ')}}`
    case 'string':
    case 'digestedString':
      return q(literal.value)
    default:
      return String(literal.value)
  }
}
