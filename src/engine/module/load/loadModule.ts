import { createFinding, type Finding } from '../../../findings/index.ts'
import { chainOf } from '../../../plan/chainOf.ts'
import type { Call, Plan } from '../../../plan/plan.ts'
import type { Target } from '../../../versions/types.ts'
import { type PlanOutcome, type RefusedMember, runPlan } from '../builder/index.ts'
import type { ModuleState } from '../state.ts'
import { checkModule, loadState } from './loadState.ts'
import { Part } from './part.ts'
import { pointersOfPlan, pointersOfState } from './pointers.ts'
import type { LoadOptions, LoadResult } from './types.ts'

/**
 * What becomes of a module on an engine: in are the calls that register it (a plan) or what they made (a state), the
 * target, and the module's names, engineVersion and dependencies; out the module as it is served, or the errors.
 *
 * The stages are those of an engine: the engineVersion, the calls (`builder`), merging (`asModule`), the first use of the
 * schema (`schema`); what goes wrong after that, or silently, is a warning of stage `later`. The first error is what a
 * real engine says, in its own words (`engineMessage`); the others are what it would say next. Findings are `engine-*`,
 * `module-version-*`, `field-type-unknown` and `enum-list-default`; they point into the document the plan was made from,
 * or the one the state reads back as.
 */
export function loadModule(input: Plan | ModuleState, target: Target, options: LoadOptions): LoadResult {
  if (!('calls' in input)) return loadState(input, target, options, pointersOfState(input))
  const pointers = pointersOfPlan(input)
  const refused = checkModule(target, options, pointers)
  if (refused) return refused
  const outcome = runPlan(input, target)
  if (!outcome.ok) return { ok: false, findings: [builderFinding(input, target, outcome)] }
  return loadState(outcome.module, target, options, pointers)
}

/** Why the model refuses a call of a plan, at the part of the document that the call comes from. */
export function builderFinding(
  plan: Plan,
  target: Target,
  outcome: Extract<PlanOutcome, { readonly ok: false }>,
): Finding {
  const call = plan.calls[outcome.call]
  const pointer = call?.origins[0] ?? ''
  const place = { stage: 'builder', engineMessage: outcome.error } as const
  const { member } = outcome
  if (member) return memberFinding(plan, outcome.call, member, place)
  const data = { release: target.release, call: callText(plan, call) }
  const code = outcome.fatal === 'kills' ? 'engine-process-dies' : 'engine-call-refused'
  return createFinding(code, pointer, data, place)
}

function memberFinding(
  plan: Plan,
  call: number,
  { why, kind, of, member }: RefusedMember,
  place: { readonly stage: 'builder'; readonly engineMessage: string },
): Finding {
  const field = plan.calls[call]!.field
  const index = chainOf(plan, call).filter((one) => one.field === field).length - 1
  const owner = new Part(field === 'withInterface' ? 'interfaces' : 'objects', of, undefined, index)
  const part = new Part(kind, member, owner)
  const pointer = pointersOfPlan(plan, call).of(part)
  const data = { thing: part.title }
  if (why === 'workspace-field') return createFinding('engine-workspace-field', pointer, data, place)
  if (why === 'annotation-shape') return createFinding('engine-annotation-shape', pointer, data, place)
  return createFinding('engine-reserved-name', pointer, { ...data, name: 'id' }, place)
}

/** `withArg("name")`: the call and the name it is about, its own or that of what it takes. */
function callText(plan: Plan, call: Call | undefined): string {
  return call ? `${call.field}(${nameIn(plan, call) ?? ''})` : ''
}

function nameIn(plan: Plan, call: Call): string | undefined {
  const taken = call.arguments.find(({ value }) => value.kind === 'call')?.value
  const chain = taken?.kind === 'call' ? chainOf(plan, taken.index) : []
  for (const one of [call, ...chain])
    for (const { name, value } of one.arguments)
      if ((name === 'name' || name === 'value') && value.kind === 'string') return JSON.stringify(value.value)
  return undefined
}
