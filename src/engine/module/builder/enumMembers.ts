import { enumMemberName, toScreamingSnake } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import { goQuote as q } from '../../go/goQuote.ts'
import type { EnumMemberState } from '../state.ts'
import { replacedIndex } from './put.ts'

const legal = /^[a-zA-Z_][a-zA-Z0-9_]*$/

type NewMember = Pick<EnumMemberState, 'name' | 'originalName' | 'value'>

/** What `withEnumValue` makes (engine-semantics §4). */
export function memberOfValue(target: Target, value: string): NewMember {
  if (target.behaves('enum-values-are-members')) return { name: value, originalName: value, value }
  return {
    name: target.behaves('enum-values-recased') ? toScreamingSnake(value) : value,
    originalName: value,
    value: '',
  }
}

/** What `withEnumMember` makes of a name and a value (`""`: none), by release and view (engine-semantics §4). */
export function memberOfName(target: Target, name: string, given: string): NewMember {
  const emptied = given === name && target.behaves('enum-member-named-like-value-breaks')
  const value = emptied ? '' : given
  if (target.behaves('enum-members-in-view')) return { name: enumMemberName(target, name), originalName: name, value }
  const shown = value === '' && target.behaves('enum-value-stands-for-name') ? name : value
  return { name: shown, originalName: name, value: shown }
}

/** The members with a new one, or why the engine refuses it. `value` is as given. */
export function addMember(
  target: Target,
  members: readonly EnumMemberState[],
  member: EnumMemberState,
  from: { readonly call: 'withEnumValue' | 'withEnumMember'; readonly value: string },
): readonly EnumMemberState[] | string {
  if (target.behaves('duplicates-replace')) return replaceMember(members, member)
  if (!target.behaves('enum-values-are-members')) return addValue(members, member)

  const checkedByName = target.behaves('enum-member-name-checked') || target.behaves('enum-members-in-view')
  const name = from.call === 'withEnumMember' && checkedByName ? member.originalName : from.value
  if (!legal.test(name)) return invalidName(name)
  const unchecked = target.behaves('enum-member-name-checked') && !target.behaves('enum-members-in-view')
  for (const other of members) {
    if (other.name === name) return `enum ${q(name)} is already defined`
    if (other.value !== '' && other.value === from.value && !unchecked) return sameValue(other, from.value)
  }
  return [...members, member]
}

const invalidName = (name: string): string =>
  `enum name ${q(name)} is not valid (only letters, digits and underscores are allowed)`

const sameValue = (other: EnumMemberState, value: string): string =>
  `enum ${q(other.name)} is already defined with value ${q(value)}`

function addValue(members: readonly EnumMemberState[], member: EnumMemberState): readonly EnumMemberState[] | string {
  const value = member.originalName
  if (value === '') return 'enum value must not be empty'
  if (!legal.test(value)) {
    return `enum value ${q(value)} is not valid (only letters, digits and underscores are allowed)`
  }
  if (members.some((other) => other.name === value)) return `enum value ${q(value)} is already defined`
  return [...members, member]
}

function replaceMember(
  members: readonly EnumMemberState[],
  member: EnumMemberState,
): readonly EnumMemberState[] | string {
  const replaced = replacedIndex(members, member)
  if (!legal.test(member.name)) return invalidName(member.name)
  for (const [index, other] of members.entries()) {
    if (index === replaced) continue
    if (other.name === member.name) return `enum ${q(member.name)} is already defined`
    if (member.value !== '' && other.value === member.value) return sameValue(other, member.value)
  }
  return replaced < 0 ? [...members, member] : members.with(replaced, member)
}
