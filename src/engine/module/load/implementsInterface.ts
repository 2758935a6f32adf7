import type { FunctionState, InterfaceState, ObjectState, TypeDefState } from '../state.ts'
import { typeName } from './typeText.ts'

/**
 * Does an object implement an interface, as engines see it? A field of a function's name decides alone, without a look at
 * the functions after it (engine-semantics §2.4).
 */
export function implementsInterface(object: ObjectState, iface: InterfaceState): boolean {
  const functions = new Map(object.functions.map((fn) => [fn.name, fn]))
  const fields = new Map(object.fields.map((field) => [field.name, field]))
  for (const wanted of iface.functions) {
    const field = fields.get(wanted.name)
    if (field) return isSubtype(field.typeDef, wanted.returnType)
    const fn = functions.get(wanted.name)
    if (!fn || !isFunctionSubtype(fn, wanted)) return false
  }
  return true
}

function isFunctionSubtype(fn: FunctionState, wanted: FunctionState): boolean {
  if (!isSubtype(fn.returnType, wanted.returnType)) return false
  return wanted.args.every((arg, index) => {
    const own = fn.args[index]
    return own?.name === arg.name && isSubtype(arg.typeDef, own.typeDef)
  })
}

function isSubtype(type: TypeDefState, wanted: TypeDefState): boolean {
  if (type.optional !== wanted.optional) return false
  if (type.asList || wanted.asList)
    return type.asList !== undefined && wanted.asList !== undefined
      ? isSubtype(type.asList.elementTypeDef, wanted.asList.elementTypeDef)
      : false
  // Types that are only referred to have no functions here, so any object or interface will do for an interface.
  if (type.asObject && wanted.asInterface) return implementsInterface(type.asObject, wanted.asInterface)
  if (type.asInterface && wanted.asInterface)
    return implementsInterface({ ...type.asInterface, fields: [] }, wanted.asInterface)
  return type.kind === wanted.kind && typeName(type) === typeName(wanted)
}
