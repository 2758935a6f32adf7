import type { FieldTypedef, InterfaceTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { applyConstructor, applyFunction, functionPart } from './applyFunction.ts'
import { applyType } from './applyType.ts'
import { checkName } from './checkName.ts'
import { type ApplyContext, type Part, report } from './context.ts'
import { dropAnnotations } from './dropAnnotations.ts'
import { reportDuplicates } from './reportDuplicates.ts'
import { mapSame, withChanges } from './withChanges.ts'

export function applyObject(context: ApplyContext, object: ObjectTypedef, pointer: string): ObjectTypedef {
  const part: Part = { pointer, title: `Object ${object.name}`, sourceMap: object.sourceMap }
  const owner: Part = { ...part, title: object.name }
  checkName(context, part, object.name, 'type')
  const { names } = context
  reportDuplicates(context, object.fields, names.other, (i) =>
    fieldPart(object.fields[i]!, owner, `${pointer}/fields/${i}`),
  )
  reportDuplicates(context, object.functions, names.function, (i) =>
    functionPart(object.functions[i]!, owner, `${pointer}/functions/${i}`),
  )
  const { constructorFunction, functions } = object
  const dropped = dropAnnotations(context, 'object', object, part)
  const fields = dropped && 'collection' in dropped ? withoutDelta(object) : object.fields
  const { description, deprecated, sourceMap } = applyAnnotations(context, object, part)
  return withChanges(object, {
    description,
    deprecated,
    sourceMap,
    constructorFunction: constructorFunction && applyConstructor(context, constructorFunction, owner),
    fields: mapSame(fields, (field, i) => applyField(context, field, owner, `${pointer}/fields/${i}`)),
    functions: mapSame(functions, (fn, i) => applyFunction(context, fn, owner, `${pointer}/functions/${i}`)),
    ...dropped,
  })
}

/** Engines without collections have no CollectionDelta either: the field stays part of the state, and no engine fills it. */
const withoutDelta = ({ fields, collection }: ObjectTypedef): readonly FieldTypedef[] =>
  mapSame(fields, (field) =>
    field.name === (collection?.delta ?? 'delta') && 'name' in field.type && field.type.name === 'CollectionDelta'
      ? { ...field, private: true }
      : field,
  )

// Private fields are never registered, so no target can lose anything of them.
function applyField(context: ApplyContext, field: FieldTypedef, owner: Part, pointer: string): FieldTypedef {
  if (field.private) return field
  const part = fieldPart(field, owner, pointer)
  checkName(context, part, field.name, 'member')
  applyType(context, field.type, part, 'field')
  const { description, deprecated, sourceMap } = applyAnnotations(context, field, part)
  return withChanges(field, { description, deprecated, sourceMap })
}

const fieldPart = (field: FieldTypedef, owner: Part, pointer: string): Part => ({
  pointer,
  title: `Field ${field.name} of ${owner.title}`,
  sourceMap: field.sourceMap ?? owner.sourceMap,
})

export function applyInterface(context: ApplyContext, iface: InterfaceTypedef, pointer: string): InterfaceTypedef {
  const part: Part = { pointer, title: `Interface ${iface.name}`, sourceMap: iface.sourceMap }
  checkName(context, part, iface.name, 'type')
  if (iface.functions.length === 0) {
    const kills = context.target.behaves('empty-interface-kills')
    report(context, kills ? 'interface-empty' : 'interface-empty-later', part, { name: iface.name })
  }
  const owner: Part = { ...part, title: iface.name }
  const { names } = context
  reportDuplicates(context, iface.functions, names.function, (i) =>
    functionPart(iface.functions[i]!, owner, `${pointer}/functions/${i}`),
  )
  const { description, sourceMap } = applyAnnotations(context, iface, part)
  return withChanges(iface, {
    description,
    sourceMap,
    functions: mapSame(iface.functions, (fn, i) => applyFunction(context, fn, owner, `${pointer}/functions/${i}`)),
  })
}
