import { externalType, type LoadedModule, ownTypes } from '../../src/engine/module/load/index.ts'
import type { ArgState, FieldState, FunctionState, TypeDefState } from '../../src/engine/module/state.ts'
import { commandName, toCamel, toLowerCamel } from '../../src/names/index.ts'
import type { Target } from '../../src/versions/types.ts'
import { coreCallables } from './coreCallables.ts'
import type { Callable, CallableModule, CallableType, Flag, FlagType } from './types.ts'

/**
 * What callers can call of a module on its target: functions and fields of its own types, and those of the core types they
 * give. Undefined where it has no main object.
 */
export function callableModule(module: LoadedModule): CallableModule | undefined {
  const { target, names, served } = module
  const { objects, interfaces } = ownTypes(served)
  const main = [...objects.values()].find(
    ({ originalName }) => toCamel(target, originalName) === toCamel(target, names.original),
  )
  if (main === undefined) return undefined
  const types = new Map<string, CallableType>(coreCallables(target))
  for (const { name, functions, fields } of objects.values()) {
    const callables = [
      ...fields.map((field) => fieldCallable(target, field)),
      ...functions.map((fn) => functionCallable(module, fn)),
    ]
    const unique = [...new Map(callables.map((each) => [each.command, each])).values()]
    types.set(name, { name, core: false, callables: unique })
  }
  for (const { name, functions } of interfaces.values()) {
    types.set(name, { name, core: false, callables: functions.map((fn) => functionCallable(module, fn)) })
  }
  const constructorCall: Callable = {
    command: '',
    name: toLowerCamel(target, names.final),
    description: main.constructorFunction?.description ?? '',
    flags: main.constructorFunction?.args.map((arg) => flagOf(module, arg)) ?? [],
    type: main.name,
    list: false,
    field: false,
  }
  return { constructorCall, description: served.description || main.description, types }
}

const fieldCallable = (target: Target, { name, description, deprecated, typeDef }: FieldState): Callable => ({
  command: commandName(target, name),
  name,
  description,
  ...(deprecated === undefined ? {} : { deprecated }),
  flags: [],
  ...resultType(typeDef),
  field: true,
})

const functionCallable = (module: LoadedModule, fn: FunctionState): Callable => ({
  command: commandName(module.target, fn.name),
  name: fn.name,
  description: fn.description,
  ...(fn.deprecated === undefined ? {} : { deprecated: fn.deprecated }),
  flags: fn.args.map((arg) => flagOf(module, arg)),
  ...resultType(fn.returnType),
  field: false,
})

const primitiveNames = new Map<string, string>([
  ['STRING_KIND', 'String'],
  ['INTEGER_KIND', 'Int'],
  ['FLOAT_KIND', 'Float'],
  ['BOOLEAN_KIND', 'Boolean'],
  ['VOID_KIND', 'Void'],
])

function resultType(type: TypeDefState): { readonly type: string; readonly list: boolean } {
  if (type.asList) return { ...resultType(type.asList.elementTypeDef), list: true }
  const name = (type.asObject ?? type.asInterface ?? type.asEnum ?? type.asScalar)?.name
  return { type: name ?? primitiveNames.get(type.kind) ?? type.kind, list: false }
}

function flagOf(module: LoadedModule, arg: ArgState): Flag {
  const fallback = arg.defaultValue ?? (arg.defaultPath || arg.defaultAddress || undefined)
  return {
    flag: `--${commandName(module.target, arg.name)}`,
    name: arg.name,
    type: flagType(module, arg.typeDef),
    required: !arg.typeDef.optional && fallback === undefined,
    description: arg.description,
    ...(fallback === undefined ? {} : { fallback }),
  }
}

const primitives = new Map<string, FlagType['kind']>([
  ['STRING_KIND', 'string'],
  ['INTEGER_KIND', 'int'],
  ['FLOAT_KIND', 'float'],
  ['BOOLEAN_KIND', 'boolean'],
  ['SCALAR_KIND', 'scalar'],
])

function flagType(module: LoadedModule, type: TypeDefState): FlagType {
  if (type.asList) {
    const element = flagType(module, type.asList.elementTypeDef)
    return element.list ? { ...element, kind: 'unsupported' } : { ...element, list: true }
  }
  if (type.asEnum) {
    const { name } = type.asEnum
    const members =
      ownTypes(module.served)
        .enums.get(name)
        ?.members.map((member) => member.name) ?? []
    return { kind: 'enum', name, list: false, members }
  }
  if (type.asObject) {
    const kind = externalType(module, type) === undefined ? 'unsupported' : 'object'
    return { kind, name: type.asObject.name, list: false, members: [] }
  }
  const name = type.asScalar?.name ?? type.asInterface?.name ?? ''
  return { kind: primitives.get(type.kind) ?? 'unsupported', name, list: false, members: [] }
}
