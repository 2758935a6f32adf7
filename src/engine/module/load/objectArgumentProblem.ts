import { innermostTypeDef } from '../innermostTypeDef.ts'
import type { ModuleState, ObjectState, TypeDefState } from '../state.ts'
import { ownTypes } from './ownTypes.ts'

/**
 * Path to the field that makes an own object fail as an argument on engines from v0.21.0 on: an enum, a list of enums or
 * a core scalar in its state, or in that of an object in it (object-arguments recording). Undefined: none.
 */
export function objectArgumentProblem(module: ModuleState, type: TypeDefState): string | undefined {
  const object = type.asList ? undefined : type.asObject
  if (type.asList) return objectArgumentProblem(module, type.asList.elementTypeDef)
  return object && pathOf(module, object.name)
}

const paths = new WeakMap<ModuleState, Map<string, string | undefined>>()

function pathOf(module: ModuleState, name: string): string | undefined {
  let known = paths.get(module)
  if (!known) {
    known = new Map()
    paths.set(module, known)
  }
  if (known.has(name)) return known.get(name)
  // Set before the fields are looked at: an object may hold objects of its own type.
  known.set(name, undefined)
  const object = ownTypes(module).objects.get(name)
  const path = object && fieldPath(module, object)
  known.set(name, path)
  return path
}

function fieldPath(module: ModuleState, object: ObjectState): string | undefined {
  for (const field of object.fields) {
    const inner = innermostTypeDef(field.typeDef)
    const here = `${object.originalName}.${field.originalName}`
    if (inner.asEnum || inner.asScalar) return here
    const nested = inner.asObject && pathOf(module, inner.asObject.name)
    if (nested !== undefined) return nested
  }
  return undefined
}
