import { createFinding, type Finding } from '../findings/index.ts'
import type { ArgumentValue, Call, CallType } from '../plan/plan.ts'
import { callLabel, shortText } from './callLabel.ts'
import { printType } from './printType.ts'
import { reachableCalls } from './reachableCalls.ts'
import type { Digest, Recipe, RecipeCall, RecipeLiteral } from './types.ts'

/** A plan as an ID holds it: without the origins of its calls. */
export interface RecipePlan {
  /** Each call after those it refers to. */
  readonly calls: readonly Omit<Call, 'origins'>[]
  /** Index of the call that makes what the ID stands for. */
  readonly root: number
  /** For a module: the typedefs it takes, in that order. */
  readonly roots: readonly number[]
}

export interface RecipePlanResult {
  readonly plan?: RecipePlan
  readonly findings: readonly Finding[]
}

/**
 * The calls of a recipe as a plan: what `encodeModuleId` made comes back as the same calls.
 *
 * In: a recipe from `decodeId` that is `ok`. Out: the calls in an order in which they can be made; arguments in the
 * order of the ID (by name on engines up to v0.18.9). Finding: `id-not-a-plan`, for calls that register no types.
 */
export function recipeToPlan(recipe: Recipe): RecipePlanResult {
  const indices = new Map<Digest, number>()
  const calls: Omit<Call, 'origins'>[] = []
  for (const digest of reachableCalls(recipe)) {
    const call = recipe.calls.get(digest)!
    const planned = planCall(call, indices)
    if (planned === undefined) {
      const data = { type: printType(call.type), call: callLabel(call) }
      return { findings: [createFinding('id-not-a-plan', '', data)] }
    }
    indices.set(digest, calls.length)
    calls.push(planned)
  }
  const root = indices.get(recipe.root)
  if (root === undefined)
    return { findings: [createFinding('id-root-missing', '', { digest: shortText(recipe.root) })] }
  return { plan: { calls, root, roots: rootsOf(calls, root) }, findings: [] }
}

const TYPES: ReadonlyMap<string, CallType> = new Map(
  (['TypeDef', 'Function', 'Module', 'SourceMap'] as const).map((type) => [type, type]),
)

function planCall(call: RecipeCall, indices: ReadonlyMap<Digest, number>): Omit<Call, 'origins'> | undefined {
  const type = TYPES.get(call.type.namedType ?? '')
  if (type === undefined || call.nth || call.module) return undefined
  const args: { name: string; value: ArgumentValue }[] = []
  for (const { name, value: literal } of call.arguments) {
    // Some clients write down what they do not say.
    if (literal.kind === 'null') continue
    const value = planValue(literal, indices)
    if (value === undefined) return undefined
    args.push({ name, value })
  }
  return {
    ...(call.receiver === undefined ? {} : { on: indices.get(call.receiver)! }),
    field: call.field,
    arguments: args,
    type,
    ...(call.view === undefined ? {} : { view: call.view }),
  }
}

function planValue(literal: RecipeLiteral, indices: ReadonlyMap<Digest, number>): ArgumentValue | undefined {
  switch (literal.kind) {
    case 'call':
      return { kind: 'call', index: indices.get(literal.digest)! }
    case 'int':
      return Number.isSafeInteger(Number(literal.value)) ? { kind: 'int', value: Number(literal.value) } : undefined
    case 'bool':
      return { kind: 'boolean', value: literal.value }
    case 'list': {
      const texts = literal.values.flatMap((value) => (value.kind === 'string' ? [value.value] : []))
      return texts.length === literal.values.length ? { kind: 'strings', value: texts } : undefined
    }
    case 'string':
    case 'enum':
      return literal
    default:
      return undefined
  }
}

function rootsOf(calls: readonly Omit<Call, 'origins'>[], root: number): number[] {
  if (calls[root]!.type !== 'Module') return []
  const roots: number[] = []
  for (let at: number | undefined = root; at !== undefined; at = calls[at]!.on) {
    for (const { value } of calls[at]!.arguments) if (value.kind === 'call') roots.push(value.index)
  }
  return roots.reverse()
}
