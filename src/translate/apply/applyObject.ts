import type { FieldTypedef, InterfaceTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { applyConstructor, applyFunction } from './applyFunction.ts'
import { applyType } from './applyType.ts'
import { checkName } from './checkName.ts'
import { type ApplyContext, type Part, report } from './context.ts'

export function applyObject(context: ApplyContext, object: ObjectTypedef, pointer: string): ObjectTypedef {
  const part: Part = { pointer, title: `Object ${object.name}`, sourceMap: object.sourceMap }
  const owner: Part = { ...part, title: object.name }
  checkName(context, part, object.name, 'type')
  const { description, deprecated, sourceMap, constructorFunction, fields, functions, ...rest } = object
  return {
    ...rest,
    ...applyAnnotations(context, object, part),
    ...(constructorFunction ? { constructorFunction: applyConstructor(context, constructorFunction, owner) } : {}),
    fields: fields.map((field, i) => applyField(context, field, owner, `${pointer}/fields/${i}`)),
    functions: functions.map((fn, i) => applyFunction(context, fn, owner, `${pointer}/functions/${i}`)),
  }
}

// Private fields are never registered, so no target can lose anything of them.
function applyField(context: ApplyContext, field: FieldTypedef, owner: Part, pointer: string): FieldTypedef {
  if (field.private) return field
  const title = `Field ${field.name} of ${owner.title}`
  const part: Part = { pointer, title, sourceMap: field.sourceMap ?? owner.sourceMap }
  checkName(context, part, field.name, 'member')
  applyType(context, field.type, part, 'field')
  const { description, deprecated, sourceMap, ...rest } = field
  return { ...rest, ...applyAnnotations(context, field, part) }
}

export function applyInterface(context: ApplyContext, iface: InterfaceTypedef, pointer: string): InterfaceTypedef {
  const part: Part = { pointer, title: `Interface ${iface.name}`, sourceMap: iface.sourceMap }
  checkName(context, part, iface.name, 'type')
  if (iface.functions.length === 0) report(context, 'interface-empty', part, { name: iface.name })
  const { description, sourceMap, functions, ...rest } = iface
  return {
    ...rest,
    ...applyAnnotations(context, iface, part),
    functions: functions.map((fn, i) => applyFunction(context, fn, { ...part, title: iface.name }, `${pointer}/functions/${i}`)),
  }
}
