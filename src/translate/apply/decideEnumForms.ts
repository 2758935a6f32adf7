import type { EnumTypedef } from '../../typedefs/types.ts'
import { type ApplyContext, type Part, refuse, report } from './context.ts'
import { type EnumForm, effectiveValue, equalValues, illegalReason } from './enumForm.ts'

/** Decides for every enum (by its pointer) how it is registered; a refused one is reported and has no form. */
export function decideEnumForms(context: ApplyContext): Map<string, EnumForm> {
  const forms = new Map<string, EnumForm>()
  for (const [i, enumeration] of context.typedefs.enums.entries()) {
    const part: Part = { pointer: `/enums/${i}`, title: `Enum ${enumeration.name}`, sourceMap: enumeration.sourceMap }
    const form = decide(context, enumeration, part)
    if (form === undefined) context.refused.add(part.pointer)
    else forms.set(part.pointer, form)
  }
  return forms
}

function decide(context: ApplyContext, enumeration: EnumTypedef, part: Part): EnumForm | undefined {
  const { target, options } = context
  if (!target.releaseSupports('enums')) {
    refuse(context, 'enums', part, 'enums')
    return undefined
  }
  if (target.supports('enum-members')) return memberForm(context, enumeration, part)
  if (options.legacyEnums === 'member') {
    if (target.releaseSupports('enum-members')) {
      const pinned = pinnedMemberForm(context, enumeration, part)
      if (pinned) return pinned
    } else {
      report(context, 'legacy-enums-impossible', part, { enum: enumeration.name, release: target.release })
    }
  }
  return valueForm(context, enumeration, part)
}

// before: {"name": "Active", "value": "active"}   after: withEnumMember("Active", value: "active")
function memberForm(context: ApplyContext, enumeration: EnumTypedef, part: Part): EnumForm | undefined {
  const equal = equalValues(enumeration)
  if (equal) {
    const [first, second] = equal
    const data = { enum: enumeration.name, first: first.name, second: second.name, value: effectiveValue(first) }
    report(context, 'enum-values-equal', part, data)
    return undefined
  }
  if (context.target.behaves('enum-member-named-like-value-breaks')) {
    for (const [i, member] of enumeration.members.entries()) {
      if (effectiveValue(member) !== member.name) continue
      const data = { enum: enumeration.name, member: member.name, release: context.target.release }
      report(context, 'enum-value-reads-empty', { ...part, pointer: `${part.pointer}/members/${i}` }, data)
    }
  }
  return { form: 'member', view: context.target.view, json: jsonOf(enumeration, (member) => member.name) }
}

// before: {"name": "Active", "value": "active"}   after: withEnumMember("Active", value: "active"), pinned to the old view
function pinnedMemberForm(context: ApplyContext, enumeration: EnumTypedef, part: Part): EnumForm | undefined {
  if (illegalReason(enumeration.members.map(effectiveValue), context.target)) return undefined
  const view = context.target.view
  report(context, 'legacy-enums-pinned', part, { enum: enumeration.name, view })
  return { form: 'member', view, json: jsonOf(enumeration, (member) => member.name) }
}

// before: {"name": "Active", "value": "active"}   after: withEnumValue("active")
// before: {"name": "Active", "value": "not legal"} after: withEnumValue("Active")
function valueForm(context: ApplyContext, enumeration: EnumTypedef, part: Part): EnumForm | undefined {
  const { target } = context
  const values = enumeration.members.map(effectiveValue)
  const names = enumeration.members.map((member) => member.name)
  const valueReason = illegalReason(values, target)
  const same = values.every((value, i) => value === names[i])
  const about = { enum: enumeration.name, release: target.release, view: target.view }
  if (valueReason === undefined) {
    if (!same)
      report(context, 'enum-by-value', part, { ...about, values: values.join(', ') }, { feature: 'enum-members' })
    return { form: 'value', json: jsonOf(enumeration, effectiveValue) }
  }
  const nameReason = illegalReason(names, target)
  if (nameReason === undefined) {
    report(context, 'enum-by-name', part, { ...about, reason: valueReason }, { feature: 'enum-members' })
    return { form: 'name', json: jsonOf(enumeration, (member) => member.name) }
  }
  report(context, 'enum-refused', part, { ...about, valueReason, nameReason }, { feature: 'enum-members' })
  return undefined
}

function jsonOf(
  enumeration: EnumTypedef,
  json: (member: EnumTypedef['members'][number]) => string,
): Map<string, string> {
  const map = new Map<string, string>()
  for (const member of enumeration.members) if (!map.has(member.name)) map.set(member.name, json(member))
  return map
}
