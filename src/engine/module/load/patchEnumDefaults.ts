import type { Target } from '../../../versions/types.ts'
import { readGoJson } from '../../go/goJson.ts'
import { asModuleMessage, patchMessage } from '../messages.ts'
import type { ArgState, EnumState, FunctionState, ModuleState, TypeDefState } from '../state.ts'
import { argumentPart, constructorPart, functionPart, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'

/**
 * Rewrites defaults of enum arguments from a member's original name to its GraphQL name, as engines from v0.18.12 on do
 * after the merge; a default that names no member is an error from v0.21.0 on; before, it stays as it is, and a null counts for nothing. Lists of enums
 * and functions of interfaces are left alone (engine-semantics §4; views recordings).
 */
export function patchEnumDefaults(
  target: Target,
  moduleName: string,
  module: ModuleState,
  report: Report,
): ModuleState {
  if (module.enums.length === 0 || !target.behaves('enum-defaults-patched')) return module
  const enums = new Map<string, EnumState>()
  for (const { asEnum } of module.enums) if (asEnum && !enums.has(asEnum.name)) enums.set(asEnum.name, asEnum)

  const patchArg = (arg: ArgState, part: Part): ArgState => {
    const enumeration = arg.typeDef.asEnum && enums.get(arg.typeDef.asEnum.name)
    if (!enumeration || arg.defaultValue === undefined) return arg
    const read = readGoJson(arg.defaultValue)
    if (!read.ok || (read.value.kind !== 'string' && read.value.kind !== 'null')) return arg
    // Read into a text: a null leaves it empty.
    const given = read.value.kind === 'null' ? '' : read.value.value
    const member = enumeration.members.find((one) => one.originalName === given)
    if (member) return { ...arg, defaultValue: JSON.stringify(member.name) }
    if (target.behaves('enum-defaults-enforced')) {
      const at = argumentPart(part, arg)
      const data = { thing: at.title, value: arg.defaultValue, enum: enumeration.originalName }
      report.add('engine-enum-default', at, data, asModuleMessage(target, patchMessage(moduleName, given)))
    }
    if (read.value.kind !== 'null') return arg
    const { defaultValue: _, ...rest } = arg
    return rest
  }
  const patchFunction = (fn: FunctionState, part: Part): FunctionState =>
    fn.args.some((arg) => arg.defaultValue !== undefined && arg.typeDef.asEnum)
      ? { ...fn, args: fn.args.map((arg) => patchArg(arg, part)) }
      : fn
  const patchObject = (type: TypeDefState, index: number): TypeDefState => {
    const object = type.asObject
    if (!object) return type
    const part = rootPart(module, 'objects', index)
    const { constructorFunction } = object
    const patched =
      constructorFunction && patchFunction(constructorFunction, constructorPart(part, constructorFunction))
    const functions = object.functions.map((fn) => patchFunction(fn, functionPart(part, fn)))
    return { ...type, asObject: { ...object, functions, ...(patched && { constructorFunction: patched }) } }
  }
  return { ...module, objects: module.objects.map(patchObject) }
}
