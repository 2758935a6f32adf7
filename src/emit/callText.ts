import type { Call } from '../plan/plan.ts'

const LONGEST = 60

/** A call as messages name it: `withEnumMember("ACTIVE")`, the first text argument only. */
export function callText(call: Call): string {
  const first = call.arguments.find(({ value }) => value.kind === 'string' || value.kind === 'enum')?.value
  if (first === undefined || !('value' in first)) return call.field
  const text = String(first.value)
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return `${call.field}(${first.kind === 'string' ? JSON.stringify(shown) : shown})`
}
