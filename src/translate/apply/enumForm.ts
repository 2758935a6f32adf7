import { toScreamingSnake } from '../../names/index.ts'
import type { EnumMemberTypedef, EnumTypedef } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'

/**
 * How one enum reaches the engine.
 * - `member`: `withEnumMember(name, value)`; the name travels as JSON.
 * - `value`: `withEnumValue(value)`; the value travels.
 * - `name`: `withEnumValue(name)`; the value is lost and the name travels.
 */
export interface EnumForm {
  readonly form: 'member' | 'value' | 'name'
  /** View the members' calls are resolved in. */
  readonly view?: string
  /** Members by name: what JSON stands for each. The first of equal names counts. */
  readonly json: ReadonlyMap<string, string>
}

const LEGAL = /^[a-zA-Z_][a-zA-Z0-9_]*$/
const LITERALS = new Set(['true', 'false', 'null'])

/** Why these texts cannot be GraphQL enum values on the target, as half a sentence; undefined if they can. */
export function illegalReason(texts: readonly string[], target: Target): string | undefined {
  const seen = new Set<string>()
  for (const text of texts) {
    if (!LEGAL.test(text) || LITERALS.has(text)) return `${JSON.stringify(text)} is no legal name`
    const seenAs = target.behaves('enum-values-recased') ? toScreamingSnake(text) : text
    if (seen.has(seenAs)) return `${JSON.stringify(text)} is a duplicate`
    seen.add(seenAs)
  }
  return undefined
}

/** The value of a member as engines take it: an empty one is none, and the name stands for it. */
export const effectiveValue = (member: EnumMemberTypedef): string => (member.value === '' ? member.name : member.value)

/** The first two members that have one value, or undefined. */
export function equalValues(enumeration: EnumTypedef): [EnumMemberTypedef, EnumMemberTypedef] | undefined {
  const byValue = new Map<string, EnumMemberTypedef>()
  for (const member of enumeration.members) {
    const value = effectiveValue(member)
    const first = byValue.get(value)
    if (first) return [first, member]
    byValue.set(value, member)
  }
  return undefined
}
