import { type ModuleNames, namespacedName } from '../../../names/index.ts'
import { apiHistory } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import type {
  ArgState,
  EnumMemberState,
  EnumState,
  FunctionState,
  InterfaceState,
  ModuleState,
  ObjectState,
  TypeDefState,
} from '../state.ts'
import { type ExternalType, externalType, type TypeScope } from './externalType.ts'

/** Gives the module's own types their names in the schema, wherever they are used. Everybody else's stay as they are. */
export function namespaceModule(scope: TypeScope, names: ModuleNames, module: ModuleState): ModuleState {
  const namespacing = new Namespacing(scope, names)
  const all = (types: readonly TypeDefState[]): readonly TypeDefState[] => types.map((type) => namespacing.type(type))
  return Object.freeze({
    ...module,
    name: names.final,
    objects: all(module.objects),
    interfaces: all(module.interfaces),
    enums: all(module.enums),
  })
}

class Namespacing {
  readonly #scope: TypeScope
  readonly #names: ModuleNames
  readonly #done = new WeakMap<TypeDefState, TypeDefState>()

  constructor(scope: TypeScope, names: ModuleNames) {
    this.#scope = scope
    this.#names = names
  }

  type(type: TypeDefState): TypeDefState {
    const done = this.#done.get(type)
    if (done) return done
    const named = this.#type(type)
    this.#done.set(type, named)
    return named
  }

  #type(type: TypeDefState): TypeDefState {
    if (type.asList) return { ...type, asList: { elementTypeDef: this.type(type.asList.elementTypeDef) } }
    const owner = externalType(this.#scope, type)
    if (type.asObject) return { ...type, asObject: this.#object(type.asObject, owner) }
    if (type.asInterface) return { ...type, asInterface: this.#interface(type.asInterface, owner) }
    if (type.asEnum) return { ...type, asEnum: this.#enum(type.asEnum, owner) }
    return type
  }

  #name(originalName: string): string {
    return namespacedName(this.#scope.target, originalName, this.#names)
  }

  #object(object: ObjectState, owner: ExternalType | undefined): ObjectState {
    const { constructorFunction } = object
    return {
      ...object,
      name: owner ? object.name : this.#name(object.originalName),
      fields: object.fields.map((field) => ({ ...field, typeDef: this.type(field.typeDef) })),
      functions: object.functions.map((fn) => this.#function(fn)),
      ...(constructorFunction && {
        constructorFunction: this.#scope.target.behaves('constructor-types-namespaced')
          ? this.#function(constructorFunction)
          : constructorFunction,
      }),
    }
  }

  #interface(iface: InterfaceState, owner: ExternalType | undefined): InterfaceState {
    return {
      ...iface,
      name: owner ? iface.name : this.#name(iface.originalName),
      functions: iface.functions.map((fn) => this.#function(fn)),
    }
  }

  #enum(enumeration: EnumState, owner: ExternalType | undefined): EnumState {
    if (owner === undefined) return { ...enumeration, name: this.#name(enumeration.originalName) }
    const { target } = this.#scope
    if (!target.behaves('core-enum-members-win')) return enumeration
    return { ...enumeration, members: externalMembers(target, owner, enumeration) }
  }

  #function(fn: FunctionState): FunctionState {
    return {
      ...fn,
      returnType: this.type(fn.returnType),
      args: fn.args.map((arg): ArgState => ({ ...arg, typeDef: this.type(arg.typeDef) })),
    }
  }
}

function externalMembers(target: Target, owner: ExternalType, enumeration: EnumState): readonly EnumMemberState[] {
  if (typeof owner === 'object')
    return owner.served.enums.find((one) => one.asEnum?.name === enumeration.name)?.asEnum?.members ?? []
  return coreEnumValues(target, enumeration.name).map((name) => ({
    name,
    originalName: name,
    value: '',
    description: '',
  }))
}

/** Values of an enum of the core API on the target. */
export function coreEnumValues(target: Target, name: string): readonly string[] {
  const members = apiHistory().get(name)?.members.keys() ?? []
  return [...members].filter((member) => target.has(`${name}.${member}`))
}
