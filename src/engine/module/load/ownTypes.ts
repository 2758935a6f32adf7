import type { EnumState, InterfaceState, ModuleState, ObjectState, TypeDefState } from '../state.ts'

/** A module's own types by name; of two with one name the first counts (merge case ns-foo-collision). */
export interface OwnTypes {
  readonly objects: ReadonlyMap<string, ObjectState>
  readonly interfaces: ReadonlyMap<string, InterfaceState>
  readonly enums: ReadonlyMap<string, EnumState>
  /** Does the module define that type, of that kind? Lists count as what they hold. */
  has(type: TypeDefState): boolean
}

function byName<State extends { readonly name: string }>(states: readonly (State | undefined)[]): Map<string, State> {
  const map = new Map<string, State>()
  for (const state of states) if (state && !map.has(state.name)) map.set(state.name, state)
  return map
}

const known = new WeakMap<ModuleState, OwnTypes>()

export function ownTypes(module: ModuleState): OwnTypes {
  let types = known.get(module)
  if (!types) {
    types = indexTypes(module)
    known.set(module, types)
  }
  return types
}

function indexTypes(module: ModuleState): OwnTypes {
  const objects = byName(module.objects.map((type) => type.asObject))
  const interfaces = byName(module.interfaces.map((type) => type.asInterface))
  const enums = byName(module.enums.map((type) => type.asEnum))
  return {
    objects,
    interfaces,
    enums,
    has(type) {
      if (type.asList) return this.has(type.asList.elementTypeDef)
      if (type.asObject) return objects.has(type.asObject.name)
      if (type.asInterface) return interfaces.has(type.asInterface.name)
      return type.asEnum !== undefined && enums.has(type.asEnum.name)
    },
  }
}
