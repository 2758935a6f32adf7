import type { ArgumentValue, Plan } from '../../translate/plan.ts'
import { targetInView } from '../../versions/index.ts'
import type { Target } from '../../versions/types.ts'
import type { ModuleState } from '../model/state.ts'
import { applyCall } from './applyCall.ts'
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
  const argument = (value: ArgumentValue): BuilderArgument =>
    value.kind === 'call' ? (values[value.index] ?? null) : value.value

  for (const [index, call] of plan.calls.entries()) {
    const inView = call.view === undefined ? target : targetInView(target, call.view)
    const receiver = call.on === undefined ? undefined : values[call.on]
    const args = new Map(call.arguments.map(({ name, value }) => [name, argument(value)]))
    const outcome = applyCall(inView, receiver, call.field, args)
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
