import { annotationsIn } from '../../../typedefs/annotationsOn.ts'
import type {
  ArgumentTypedef,
  Collection,
  ConstructorTypedef,
  EnumTypedef,
  FieldTypedef,
  FunctionTypedef,
  InterfaceTypedef,
  JsonText,
  ObjectTypedef,
  Typedefs,
  TypeReference,
} from '../../../typedefs/types.ts'
import type {
  ArgState,
  CollectionState,
  EnumState,
  FieldState,
  FunctionState,
  InterfaceState,
  ModuleState,
  ObjectState,
  SourceMapState,
  TypeDefState,
} from '../state.ts'

/**
 * The typedefs document that a module's state amounts to, under original names: in is what an engine holds after the
 * registration calls (`LoadedModule.registered`), out a document that makes the same state when translated again.
 * What no engine gives back through its API (cache policy, marks) is there too.
 *
 * @param name the module's name in its configuration; the state of a module that is not merged has none
 */
export function readBack(module: ModuleState, name: string = module.name): Typedefs {
  return Object.freeze({
    formatVersion: 1,
    name,
    description: module.description,
    objects: present(module.objects.map((type) => type.asObject)).map(objectOf),
    interfaces: present(module.interfaces.map((type) => type.asInterface)).map(interfaceOf),
    enums: present(module.enums.map((type) => type.asEnum)).map(enumOf),
  })
}

const present = <State>(states: readonly (State | undefined)[]): readonly State[] =>
  states.filter((state) => state !== undefined)

interface Annotated {
  readonly description: string
  readonly deprecated?: string
  readonly sourceMap?: SourceMapState
}

const annotations = ({ description, deprecated, sourceMap }: Annotated): Annotated => ({
  description,
  ...(deprecated !== undefined && { deprecated }),
  ...(sourceMap && { sourceMap }),
})

const objectOf = (object: ObjectState): ObjectTypedef => ({
  name: object.originalName,
  ...annotations(object),
  ...(object.constructorFunction && { constructorFunction: constructorOf(object.constructorFunction) }),
  fields: object.fields.map(fieldOf),
  functions: object.functions.map(functionOf),
  ...(object.collection?.enabled && { collection: collectionOf(object, object.collection) }),
})

function collectionOf({ fields, functions }: ObjectState, { keys, get, delta }: CollectionState): Collection {
  const original = (parts: readonly (FieldState | FunctionState)[], name: string): string =>
    parts.find((part) => part.name === name)?.originalName ?? name
  return {
    ...(keys !== '' && { keys: original(fields, keys) }),
    ...(get !== '' && { get: original(functions, get) }),
    ...(delta !== '' && { delta: original(fields, delta) }),
  }
}

const interfaceOf = (iface: InterfaceState): InterfaceTypedef => ({
  name: iface.originalName,
  ...annotations(iface),
  functions: iface.functions.map(functionOf),
})

const enumOf = (enumeration: EnumState): EnumTypedef => ({
  name: enumeration.originalName,
  ...annotations(enumeration),
  members: enumeration.members.map((member) => {
    const name = member.originalName === '' ? member.name : member.originalName
    return { name, value: member.value === '' ? name : member.value, ...annotations(member) }
  }),
})

const fieldOf = (field: FieldState): FieldTypedef => ({
  name: field.originalName,
  type: typeOf(field.typeDef),
  private: false,
  ...annotations(field),
})

const constructorOf = (fn: FunctionState): ConstructorTypedef => ({
  ...annotations(fn),
  arguments: fn.args.map(argumentOf),
})

const functionOf = (fn: FunctionState): FunctionTypedef => ({
  name: fn.originalName,
  returnType: typeOf(fn.returnType),
  ...annotations(fn),
  arguments: fn.args.map(argumentOf),
  ...annotationsIn('function', fn),
})

const argumentOf = (arg: ArgState): ArgumentTypedef => ({
  name: arg.originalName,
  type: typeOf(arg.typeDef),
  ...annotations(arg),
  ...(arg.defaultValue !== undefined && { defaultValue: arg.defaultValue as JsonText }),
  ...annotationsIn('argument', arg),
})

function typeOf(type: TypeDefState): TypeReference {
  const { optional } = type
  if (type.asList) return { kind: 'LIST', elementType: typeOf(type.asList.elementTypeDef), optional }
  if (type.asObject) return { kind: 'OBJECT', name: type.asObject.originalName, optional }
  if (type.asInterface) return { kind: 'INTERFACE', name: type.asInterface.originalName, optional }
  if (type.asEnum) return { kind: 'ENUM', name: type.asEnum.originalName, optional }
  if (type.asScalar) return { kind: 'SCALAR', name: type.asScalar.originalName, optional }
  switch (type.kind) {
    case 'INTEGER_KIND':
      return { kind: 'INTEGER', optional }
    case 'FLOAT_KIND':
      return { kind: 'FLOAT', optional }
    case 'BOOLEAN_KIND':
      return { kind: 'BOOLEAN', optional }
    case 'VOID_KIND':
      return { kind: 'VOID', optional: false }
    default:
      return { kind: 'STRING', optional }
  }
}
