import type { EnumMemberTypedef, EnumTypedef } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { checkName } from './checkName.ts'
import { type ApplyContext, type Part, report } from './context.ts'
import type { EnumForm } from './enumForm.ts'

/** Rewrites an enum into what its form leaves of it. */
export function applyEnum(context: ApplyContext, enumeration: EnumTypedef, pointer: string): EnumTypedef {
  const part: Part = { pointer, title: `Enum ${enumeration.name}`, sourceMap: enumeration.sourceMap }
  checkName(context, part, enumeration.name, 'type')
  const form = context.enumForms.get(pointer)?.form ?? 'member'
  const { description, sourceMap, members, ...rest } = enumeration
  return {
    ...rest,
    ...applyAnnotations(context, enumeration, part),
    members: members.map((member, i) => applyMember(context, enumeration, member, form, `${pointer}/members/${i}`)),
  }
}

// before: {"name": "Active", "value": "active"}     after, by value: {"name": "active"}
// before: {"name": "Active", "value": "not legal"}  after, by name:  {"name": "Active"}
function applyMember(
  context: ApplyContext,
  enumeration: EnumTypedef,
  member: EnumMemberTypedef,
  form: EnumForm['form'],
  pointer: string,
): EnumMemberTypedef {
  const title = `Member ${member.name} of enum ${enumeration.name}`
  const part: Part = { pointer, title, sourceMap: member.sourceMap ?? enumeration.sourceMap }
  const { name, value, description, deprecated, sourceMap, ...rest } = member
  const annotations = applyAnnotations(context, member, part)
  if (form === 'name') return { ...rest, ...annotations, name, value: name }
  if (value === '') {
    report(context, 'enum-value-empty', part, { member: name, enum: enumeration.name })
    return { ...rest, ...annotations, name, value: name }
  }
  return { ...rest, ...annotations, name: form === 'value' ? value : name, value }
}
