import type { Finding } from '../findings/index.ts'
import { toCamel } from '../names/index.ts'
import type { TranslateOptions, Translation, Wire } from '../plan/plan.ts'
import type { Typedefs } from '../typedefs/types.ts'
import type { Target } from '../versions/types.ts'
import { applyTypedefs } from './apply/applyTypedefs.ts'
import type { ApplyContext, LocalType, LocalTypes } from './apply/context.ts'
import { decideEnumForms } from './apply/decideEnumForms.ts'
import { type EnumForm, effectiveValue } from './apply/enumForm.ts'
import { planCalls } from './calls/planCalls.ts'
import { graphqlNames } from './graphqlNames.ts'

/**
 * Turns typedefs into the calls that mean the same on one release and view.
 *
 * In: a decoded document (`decodeTypedefs`) and a target (`createTarget`). Out: the plan, the findings that say what
 * could not be kept, and what JSON stands for each enum member between engine and runtime. An error finding means
 * no plan; all reasons are named, not just the first. Deterministic: same input, same output.
 *
 * @example
 * const { plan, findings } = translate(typedefs, target)
 * // {"name": "Active", "value": "active"}  →  withEnumMember("Active", value: "active") from v0.18.11 on,
 * //                                           withEnumValue("active") before
 */
export function translate(typedefs: Typedefs, target: Target, options: TranslateOptions = {}): Translation {
  const findings: Finding[] = []
  const refused = new Set<string>()
  for (const [i, iface] of typedefs.interfaces.entries())
    if (iface.functions.length === 0 && target.behaves('empty-interface-kills')) refused.add(`/interfaces/${i}`)
  const undecided: ApplyContext = {
    typedefs,
    target,
    options: { legacyEnums: options.legacyEnums ?? 'value' },
    locals: localTypes(typedefs, target),
    names: graphqlNames(target),
    enumForms: new Map<string, EnumForm>(),
    refused,
    findings,
    droppedSourceMaps: 0,
  }
  const context: ApplyContext = { ...undecided, enumForms: decideEnumForms(undecided) }
  const applied = applyTypedefs(context)
  const failed = findings.some((finding) => finding.severity === 'error')
  return {
    typedefs,
    target,
    applied,
    ...(failed ? {} : { plan: planCalls(applied, target, context.enumForms) }),
    findings,
    wire: wireOf(typedefs, context.enumForms),
  }
}

function wireOf(typedefs: Typedefs, enumForms: ReadonlyMap<string, EnumForm>): Wire {
  return {
    enums: typedefs.enums.flatMap((enumeration, i) => {
      const form = enumForms.get(`/enums/${i}`)
      if (form === undefined) return []
      const members = enumeration.members.map((member) => ({
        name: member.name,
        value: effectiveValue(member),
        json: form.json.get(member.name) ?? member.name,
      }))
      return [{ name: enumeration.name, members }]
    }),
  }
}

/** The document's own types. Engines compare names after camel-casing, so `Foo` finds `foo` too; an exact match comes first. */
function localTypes(typedefs: Typedefs, target: Target): LocalTypes {
  const exact = new Map<string, LocalType>()
  const cased = new Map<string, LocalType>()
  const add = (type: LocalType): void => {
    if (!exact.has(type.name)) exact.set(type.name, type)
    const camel = toCamel(target, type.name)
    if (!cased.has(camel)) cased.set(camel, type)
  }
  for (const [i, object] of typedefs.objects.entries())
    add({ kind: 'OBJECT', name: object.name, pointer: `/objects/${i}` })
  for (const [i, iface] of typedefs.interfaces.entries())
    add({ kind: 'INTERFACE', name: iface.name, pointer: `/interfaces/${i}` })
  for (const [i, enumeration] of typedefs.enums.entries())
    add({ kind: 'ENUM', name: enumeration.name, pointer: `/enums/${i}` })
  return { find: (name) => exact.get(name) ?? cased.get(toCamel(target, name)) }
}
