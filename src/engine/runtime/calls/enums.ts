import type { Target } from '../../../versions/types.ts'
import { goQuote } from '../../go/index.ts'
import type { EnumMemberState, EnumState } from '../../module/state.ts'

/** What stands for an enum member between engine and runtime: its original name, or its value before v0.18.11. */
export function wireName(target: Target, member: EnumMemberState): string {
  if (!target.behaves('enums-travel-by-original-name')) return member.name
  return member.originalName === '' ? member.name : member.originalName
}

/** What engines say of a text that is no member. */
export function noMember(target: Target, enumeration: EnumState, given: string): string {
  return target.behaves('enum-errors-say-member')
    ? `invalid enum member ${goQuote(given)} for ${enumeration.name}`
    : `invalid enum value ${goQuote(given)}`
}
