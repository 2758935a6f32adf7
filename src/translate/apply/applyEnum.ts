import type { EnumMemberTypedef, EnumTypedef } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { checkName } from './checkName.ts'
import { type ApplyContext, type Part, report } from './context.ts'
import type { EnumForm } from './enumForm.ts'
import { reportDuplicates } from './reportDuplicates.ts'
import { mapSame, withChanges } from './withChanges.ts'

/** Rewrites an enum into what its form leaves of it. */
export function applyEnum(context: ApplyContext, enumeration: EnumTypedef, pointer: string): EnumTypedef {
  const part: Part = { pointer, title: `Enum ${enumeration.name}`, sourceMap: enumeration.sourceMap }
  checkName(context, part, enumeration.name, 'type')
  const { names } = context
  reportDuplicates(context, enumeration.members, names.member, (i) => memberPart(enumeration, i, pointer))
  const form = context.enumForms.get(pointer)?.form ?? 'member'
  const { description, sourceMap } = applyAnnotations(context, enumeration, part)
  return withChanges(enumeration, {
    description,
    sourceMap,
    members: mapSame(enumeration.members, (member, i) =>
      applyMember(context, enumeration, member, form, memberPart(enumeration, i, pointer)),
    ),
  })
}

const memberPart = (enumeration: EnumTypedef, i: number, pointer: string): Part => ({
  pointer: `${pointer}/members/${i}`,
  title: `Member ${enumeration.members[i]!.name} of enum ${enumeration.name}`,
  sourceMap: enumeration.members[i]!.sourceMap ?? enumeration.sourceMap,
})

// before: {"name": "Active", "value": "active"}     after, by value: {"name": "active"}
// before: {"name": "Active", "value": "not legal"}  after, by name:  {"name": "Active"}
function applyMember(
  context: ApplyContext,
  enumeration: EnumTypedef,
  member: EnumMemberTypedef,
  form: EnumForm['form'],
  part: Part,
): EnumMemberTypedef {
  const { description, deprecated, sourceMap } = applyAnnotations(context, member, part)
  const annotations = { description, deprecated, sourceMap }
  const { name, value } = member
  if (form === 'name') return withChanges(member, { ...annotations, value: name })
  if (value === '') {
    report(context, 'enum-value-empty', part, { member: name, enum: enumeration.name })
    return withChanges(member, { ...annotations, value: name })
  }
  return withChanges(member, { ...annotations, name: form === 'value' ? value : name })
}
