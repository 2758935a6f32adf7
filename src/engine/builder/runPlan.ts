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
  const values: BuilderValue[] = []
  const argument = (value: ArgumentValue): BuilderArgument =>
    value.kind === 'call' ? (values[value.index] ?? null) : value.value

  for (const [index, call] of plan.calls.entries()) {
    const inView = call.view === undefined ? target : targetInView(target, call.view)
    const receiver = call.on === undefined ? undefined : values[call.on]
    const args = new Map(call.arguments.map(({ name, value }) => [name, argument(value)]))
    const outcome = applyCall(inView, receiver, call.field, args)
    if ('error' in outcome) return { ok: false, call: index, ...outcome }
    values.push(outcome.value)
  }
  const module = values[plan.module]
  if (module?.type === 'Module') return { ok: true, module: module.state }
  return { ok: false, call: plan.module, error: 'the plan makes no module' }
}
