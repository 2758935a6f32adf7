import { innermostType } from '../../typedefs/innermostType.ts'
import type { JsonTree } from '../../typedefs/json/jsonTree.ts'
import { readJson } from '../../typedefs/json/readJson.ts'
import { writeCompactJson } from '../../typedefs/json/writeJson.ts'
import type { JsonText, TypeReference } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import { type ApplyContext, type Part, report } from './context.ts'
import type { EnumForm } from './enumForm.ts'

/**
 * A default as the enum's form wants it; anything that is no default of a local enum stays as it is. Undefined: left out,
 * as no default means the same.
 *
 * before: {"type": {"kind": "ENUM", "name": "Status"}, "defaultValue": "Active"}
 * after, by value: {…, "defaultValue": "active"}
 */
export function applyEnumDefault(
  context: ApplyContext,
  type: TypeReference,
  text: JsonText,
  part: Part,
): JsonText | undefined {
  const inner = innermostType(type)
  if (inner.kind !== 'ENUM' || text === '') return text
  const local = context.locals.find(inner.name)
  const form = local?.kind === 'ENUM' ? context.enumForms.get(local.pointer) : undefined
  if (local === undefined || form === undefined) return text
  if (type.kind === 'LIST')
    report(context, 'enum-list-default', part, { thing: part.title, enum: local.name }, { stage: 'later' })
  const value = readJson(text, () => false).root
  if (value === null && type.kind === 'ENUM' && type.optional && refusesNull(context.target)) {
    report(context, 'enum-null-default-dropped', part, { thing: part.title, enum: local.name })
    return undefined
  }
  return writeCompactJson(rewrite(context, value, form, local.name, part)) as JsonText
}

// Engines that look the default up among the members find none called null; those between take it for no default.
const refusesNull = (target: Target): boolean =>
  target.behaves('enum-defaults-enforced') || target.behaves('enum-defaults-converted')

function rewrite(
  context: ApplyContext,
  value: JsonTree,
  form: EnumForm,
  name: string,
  part: Part,
  inList = false,
): JsonTree {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((element) => rewrite(context, element, form, name, part, true))
  const json = typeof value === 'string' ? form.json.get(value) : undefined
  if (json !== undefined) return json
  // Engines take the elements of lists as they are.
  if (inList) return value
  const shown = writeCompactJson(value)
  const data = { thing: part.title, value: shown, enum: name, members: [...form.json.keys()].join(', ') }
  report(context, 'enum-default-unknown', part, data)
  return null
}
