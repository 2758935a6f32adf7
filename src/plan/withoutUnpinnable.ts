import { createFinding, type Finding } from '../findings/index.ts'
import { describePointer } from '../typedefs/index.ts'
import type { Call, Plan, Translation } from './plan.ts'

export interface PinlessPlan {
  readonly plan: Plan
  readonly findings: readonly Finding[]
}

/**
 * The plan as a caller of the target's own view can make it: calls that this view hides are left out. Only an ID can carry them.
 *
 * Finding: `agent-not-pinnable` for each.
 */
export function withoutUnpinnable(
  plan: Plan,
  { target, typedefs }: Pick<Translation, 'target' | 'typedefs'>,
): PinlessPlan {
  const hidden = (call: Call): boolean => call.field === 'withAgent'
  if (target.supports('agents') || !plan.calls.some(hidden)) return { plan, findings: [] }
  const findings: Finding[] = []
  const moved: number[] = []
  const calls: Call[] = []
  for (const call of plan.calls) {
    if (hidden(call)) {
      moved.push(moved[call.on!]!)
      for (const pointer of call.origins) {
        const thing = describePointer(typedefs, pointer)
        const data = { thing: thing.charAt(0).toUpperCase() + thing.slice(1), view: target.view }
        findings.push(createFinding('agent-not-pinnable', pointer, data, { feature: 'agents', stage: 'translate' }))
      }
      continue
    }
    moved.push(calls.length)
    calls.push({
      ...call,
      ...(call.on === undefined ? {} : { on: moved[call.on]! }),
      arguments: call.arguments.map(({ name, value }) => ({
        name,
        value: value.kind === 'call' ? { kind: 'call', index: moved[value.index]! } : value,
      })),
    })
  }
  const roots = plan.roots.map((root) => moved[root]!)
  return { plan: { ...plan, calls, roots, module: moved[plan.module]! }, findings }
}
