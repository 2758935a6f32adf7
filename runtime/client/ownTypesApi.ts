import { functionName, namespacedName, toLowerCamel } from '../../src/names/index.ts'
import type { FunctionTypedef, Typedefs, TypeReference } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'
import type { ApiField, ApiType } from './types.ts'

/**
 * A module's own objects and interfaces as its engine serves them, by their original names: what code gets as an interface is
 * a client of one of these. `name` is the one that the engine serves it under; methods have the names they have in code.
 */
export function ownTypesApi(typedefs: Typedefs, target: Target): ReadonlyMap<string, ApiType> {
  const names = { final: typedefs.name, original: typedefs.name }
  const parts = [...typedefs.objects, ...typedefs.interfaces, ...typedefs.enums]
  const served = new Map(parts.map(({ name }) => [name, namespacedName(target, name, names)]))
  const typeName = (type: TypeReference): string => {
    if (type.kind === 'LIST') return typeName(type.elementType)
    return 'name' in type ? (served.get(type.name) ?? type.name) : type.kind
  }
  const field = (each: FunctionTypedef): ApiField => ({
    name: functionName(target, each.name),
    type: typeName(each.returnType),
    list: each.returnType.kind === 'LIST',
    byId: false,
    arguments: each.arguments.map((argument) => ({
      name: toLowerCamel(target, argument.name),
      type: typeName(argument.type),
      required: !argument.type.optional,
    })),
    positional: true,
  })
  const own = (kind: ApiType['kind'], name: string, functions: readonly FunctionTypedef[]): [string, ApiType] => [
    name,
    {
      name: served.get(name) ?? name,
      kind,
      members: [],
      fields: new Map(functions.map((each) => [each.name, field(each)])),
    },
  ]
  return new Map([
    ...typedefs.objects.map(({ name, functions }) => own('object', name, functions)),
    ...typedefs.interfaces.map(({ name, functions }) => own('interface', name, functions)),
  ])
}
