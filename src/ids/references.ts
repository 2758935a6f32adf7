import type { Digest, RecipeArgument, RecipeCall, RecipeLiteral } from './types.ts'

/** Digests of the calls that a call refers to: its receiver, its arguments', its module's; added to `found`. */
export function references(call: RecipeCall, found: Digest[] = []): Digest[] {
  if (call.receiver !== undefined) found.push(call.receiver)
  inArguments(call.arguments, found)
  if (call.implicitInputs) inArguments(call.implicitInputs, found)
  if (call.module) found.push(call.module.call)
  return found
}

function inArguments(list: readonly RecipeArgument[], found: Digest[]): void {
  for (const { value } of list) inLiteral(value, found)
}

function inLiteral(literal: RecipeLiteral, found: Digest[]): void {
  if (literal.kind === 'call') found.push(literal.digest)
  else if (literal.kind === 'list') for (const value of literal.values) inLiteral(value, found)
  else if (literal.kind === 'object') inArguments(literal.fields, found)
}
