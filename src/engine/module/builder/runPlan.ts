import type { Plan } from '../../../plan/plan.ts'
import { type SaidArgument, saidArguments } from '../../../plan/saidArguments.ts'
import { targetInView } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import type { FunctionState, ModuleState, ObjectState } from '../state.ts'
import { applyCall } from './applyCall.ts'
import { withUnshared } from './put.ts'
import type { BuilderArgument, BuilderFailure, BuilderValue } from './value.ts'

export type PlanOutcome =
  | { readonly ok: true; readonly module: ModuleState }
  /** `call`: index of the call that fails, whose `origins` lead to the document. */
  | ({ readonly ok: false; readonly call: number } & BuilderFailure)

/**
 * Makes the calls of a plan in memory, as an engine of the target would, each in the view it is pinned to.
 *
 * Out: the module, or the first failing call with the engine's own words.
 */
export function runPlan(plan: Plan, target: Target): PlanOutcome {
  const values: (BuilderValue | undefined)[] = []
  const lastUses = lastUsesOf(plan)
  const argument = (value: SaidArgument['value']): BuilderArgument =>
    value.kind === 'call' ? (values[value.index] ?? null) : value.value

  const uses = countUses(plan)
  for (const [index, call] of plan.calls.entries()) {
    const inView = call.view === undefined ? target : targetInView(target, call.view)
    const receiver = call.on === undefined ? undefined : values[call.on]
    const args = new Map(saidArguments(call).map(({ name, value }) => [name, argument(value)]))
    // A step of a chain that nothing else refers to is never looked at again, so its lists need not be copied.
    const lists = receiver && uses[call.on ?? -1] === 1 ? listsOf(receiver) : []
    const outcome = withUnshared(lists, () => applyCall(inView, receiver, call.field, args))
    if ('error' in outcome) return { ok: false, call: index, ...outcome }
    values.push(outcome.value)
    // What a long chain passes through holds a list each: together they would not fit into memory.
    for (const used of lastUses.get(index) ?? []) values[used] = undefined
  }
  const module = values[plan.module]
  if (module?.type === 'Module') return { ok: true, module: module.state }
  return { ok: false, call: plan.module, error: 'the plan makes no module' }
}

/** For each call the indexes of those that no later call uses. */
function lastUsesOf({ calls, module }: Plan): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, number>()
  for (const [index, call] of calls.entries()) {
    if (call.on !== undefined) last.set(call.on, index)
    for (const { value } of call.arguments) if (value.kind === 'call') last.set(value.index, index)
  }
  last.delete(module)
  const uses = new Map<number, number[]>()
  for (const [used, index] of last) {
    const there = uses.get(index)
    if (there) there.push(used)
    else uses.set(index, [used])
  }
  return uses
}

/** How often the value of each call is used. */
function countUses(plan: Plan): readonly number[] {
  const uses = new Array<number>(plan.calls.length).fill(0)
  const use = (index: number | undefined): void => {
    if (index !== undefined) uses[index] = (uses[index] ?? 0) + 1
  }
  for (const call of plan.calls) {
    use(call.on)
    for (const { value } of call.arguments) if (value.kind === 'call') use(value.index)
  }
  use(plan.module)
  return uses
}

function listsOf(
  value: BuilderValue,
): readonly (FunctionState['args'] | ObjectState['fields'] | ObjectState['functions'])[] {
  if (value.type === 'Function') return [value.state.args]
  if (value.type !== 'TypeDef') return []
  const { asObject, asInterface } = value.state
  if (asObject) return [asObject.fields, asObject.functions]
  return asInterface ? [asInterface.functions] : []
}
