import type { Call, Plan } from './plan.ts'

/** The calls that lead to a value, first one first. */
export function chainOf(plan: Plan, last: number): readonly Call[] {
  const chain: Call[] = []
  for (let index: number | undefined = last; index !== undefined; ) {
    const call: Call | undefined = plan.calls[index]
    if (!call) break
    chain.push(call)
    index = call.on
  }
  return chain.reverse()
}
