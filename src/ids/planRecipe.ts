import type { Call, CallArgument, CallType, Plan } from '../plan/plan.ts'
import type { RecipeBuilder } from './createRecipeBuilder.ts'
import type { Digest, RecipeArgument, RecipeCall, RecipeType } from './types.ts'

const TYPES = {
  TypeDef: { namedType: 'TypeDef', nonNull: true },
  Function: { namedType: 'Function', nonNull: true },
  Module: { namedType: 'Module', nonNull: true },
  SourceMap: { namedType: 'SourceMap', nonNull: true },
} as const satisfies Record<CallType, RecipeType>

/** Adds a plan's calls to a builder; the digests come in the order of the calls. */
export function planRecipe(plan: Pick<Plan, 'calls'>, builder: RecipeBuilder): Digest[] {
  const digests: Digest[] = []
  for (const call of plan.calls) digests.push(builder.call(recipeCall(call, digests)))
  return digests
}

function recipeCall(call: Call, digests: readonly Digest[]): RecipeCall {
  const made: { -readonly [Key in keyof RecipeCall]: RecipeCall[Key] } = {
    type: TYPES[call.type],
    field: call.field,
    arguments: call.arguments.map((argument) => recipeArgument(argument, digests)),
  }
  if (call.on !== undefined) made.receiver = digests[call.on]!
  if (call.view !== undefined) made.view = call.view
  return made
}

function recipeArgument(argument: CallArgument, digests: readonly Digest[]): RecipeArgument {
  const { name, value } = argument
  switch (value.kind) {
    case 'call':
      return { name, value: { kind: 'call', digest: digests[value.index]! } }
    case 'int':
      return { name, value: { kind: 'int', value: BigInt(value.value) } }
    case 'boolean':
      return { name, value: { kind: 'bool', value: value.value } }
    case 'strings':
      return { name, value: { kind: 'list', values: value.value.map((text) => ({ kind: 'string', value: text })) } }
    default:
      return { name, value }
  }
}
