import { toCamel, toLowerCamel } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import type { AppliedDirective } from '../appliedDirectives.ts'
import { batchTypeName, soundCollection } from '../collectionMembers.ts'
import type { ArgState, EnumState, FunctionState, InterfaceState, ObjectState } from '../state.ts'
import { collectionTypes, hasBatch } from './collectionTypes.ts'
import { decodeDefault } from './decodeDefault.ts'
import { externalType } from './externalType.ts'
import { implementsInterface } from './implementsInterface.ts'
import { idTypeName, inputTypeText } from './inputTypeText.ts'
import { moduleDirectives } from './moduleDirectives.ts'
import { coreEnumValues } from './namespaceModule.ts'
import { ownTypes } from './ownTypes.ts'
import type { LoadedModule } from './types.ts'
import { typeText } from './typeText.ts'

export interface CallerArgument {
  readonly name: string
  /** In GraphQL: `[String!]!`. */
  readonly type: string
  /** In GraphQL, as introspection shows it. */
  readonly default?: string
  readonly description: string
  readonly deprecated?: string
  readonly directives: readonly AppliedDirective[]
}

export interface CallerField {
  readonly name: string
  readonly type: string
  readonly arguments: readonly CallerArgument[]
  readonly description: string
  readonly deprecated?: string
  readonly directives: readonly AppliedDirective[]
}

export interface CallerMember {
  readonly name: string
  readonly value?: string
  readonly description: string
  readonly deprecated?: string
  readonly directives: readonly AppliedDirective[]
}

export type CallerType =
  | {
      readonly kind: 'object' | 'interface'
      readonly name: string
      readonly description: string
      readonly fields: readonly CallerField[]
      readonly directives: readonly AppliedDirective[]
    }
  | {
      readonly kind: 'enum'
      readonly name: string
      readonly description: string
      /** GraphQL names, as the schema has them. */
      readonly values: readonly string[]
      /** As the session's list of types has them; `value` only where the release shows it. */
      readonly members: readonly CallerMember[]
      readonly directives: readonly AppliedDirective[]
    }

/** What a module adds to the schema that callers see. */
export interface CallerSchema {
  /** In the order of the session's list of types. */
  readonly types: readonly CallerType[]
  readonly queryFields: readonly CallerField[]
  /** Names in the session's list of types: names that two types share come twice on older engines. */
  readonly typeList: readonly string[]
}

/**
 * The GraphQL names a caller of the module sees: its own types, the field of Query that makes its main object, and with
 * `dependencies` those of its direct dependencies as well, as when it is served with them. Fields of one name: the last
 * one, a function before a field; types of one name: the first (merge cases).
 */
export function callerSchema(module: LoadedModule, options: { readonly dependencies?: boolean } = {}): CallerSchema {
  const modules = options.dependencies ? [module, ...module.dependencies] : [module]
  const { target } = module
  const typeList = modules.flatMap((one) => typeNames(one))
  if (target.behaves('type-list-from-schema')) typeList.sort()
  const listed = target.behaves('type-list-deduplicated') ? [...new Set(typeList)] : typeList
  const all = new Map(modules.flatMap((one) => [...typesOf(one)]))
  return {
    types: [...new Set(listed)].flatMap((name) => all.get(name) ?? []),
    queryFields: modules.flatMap((one) => rootField(one)),
    typeList: listed,
  }
}

function typeNames(module: LoadedModule): readonly string[] {
  const { objects, interfaces, enums } = module.served
  const own = module.target.behaves('type-list-deduplicated')
    ? enums.filter((type) => externalType(module, type) === undefined)
    : enums
  const named = [
    ...objects.map((type) => type.asObject),
    ...interfaces.map((type) => type.asInterface),
    ...own.map((type) => type.asEnum),
  ]
  const batches = objects.flatMap(({ asObject }) => (asObject && hasBatch(asObject) ? [batchTypeName(asObject)] : []))
  return [...named.flatMap((state) => (state ? [state.name] : [])), ...batches]
}

function* typesOf(module: LoadedModule): Iterable<readonly [string, CallerType]> {
  const own = ownTypes(module.served)
  const native = module.target.behaves('native-interfaces')
  for (const enumeration of own.enums.values()) yield [enumeration.name, enumType(module, enumeration)]
  const objects = [...own.objects.values()].flatMap((object) =>
    objectTypes(module, object).map((type) => [type.name, type] as const),
  )
  const interfaces = [...own.interfaces.values()].map((iface) => [iface.name, interfaceType(module, iface)] as const)
  yield* native ? [...objects, ...interfaces] : [...interfaces, ...objects]
}

function objectTypes(module: LoadedModule, object: ObjectState): readonly CallerType[] {
  const collection = soundCollection(object)
  if (collection === undefined) return [objectType(module, object)]
  return collectionTypes(object, collection, {
    id: idField(module.target, object.name),
    fn: (fn) => functionField(module, fn.name, fn),
    input: (type) => inputTypeText(module.target, type),
    directives: moduleDirectives(module).type(object),
  })
}

function objectType(module: LoadedModule, object: ObjectState): CallerType {
  const { target } = module
  const directives = moduleDirectives(module)
  const fields = new Map<string, CallerField>([['id', idField(target, object.name)]])
  for (const field of object.fields)
    fields.set(field.name, {
      name: field.name,
      type: typeText(field.typeDef),
      arguments: [],
      ...texts(field),
      directives: directives.field(field),
    })
  for (const fn of object.functions) fields.set(fn.name, functionField(module, fn.name, fn))
  for (const iface of ownTypes(module.served).interfaces.values()) {
    // Where interfaces are GraphQL's own, an object is one without converting.
    if (target.behaves('native-interfaces') || !implementsInterface(object, iface)) continue
    const name = toLowerCamel(target, `as${iface.name}`)
    fields.set(name, {
      name,
      type: `${iface.name}!`,
      arguments: [],
      description: `Converts this ${object.name} to a ${iface.name}.`,
      directives: [],
    })
  }
  return {
    kind: 'object',
    name: object.name,
    description: object.description,
    fields: [...fields.values()],
    directives: directives.type(object),
  }
}

function interfaceType(module: LoadedModule, iface: InterfaceState): CallerType {
  const { target } = module
  const fields = new Map<string, CallerField>([['id', idField(target, iface.name)]])
  for (const fn of iface.functions) {
    // Engines put names of interface functions in lower camel case once more.
    const name = toLowerCamel(target, fn.name)
    const { arguments: args, ...field } = functionField(module, name, fn, (arg) => toLowerCamel(target, arg))
    // Defaults are the business of whoever implements it.
    fields.set(name, { ...field, arguments: args.map(({ default: _, ...arg }) => arg) })
  }
  const kind = target.behaves('native-interfaces') ? 'interface' : 'object'
  return {
    kind,
    name: iface.name,
    description: iface.description,
    fields: [...fields.values()],
    directives: moduleDirectives(module).type(iface),
  }
}

function enumType(module: LoadedModule, enumeration: EnumState): CallerType {
  const { target } = module
  const type = { kind: 'ENUM_KIND', optional: false, asEnum: enumeration } as const
  const inCore = externalType(module, type) === 'core'
  const shown = target.has('EnumValueTypeDef.value')
  const onlyOthers = target.behaves('type-list-from-schema')
  return {
    kind: 'enum',
    name: enumeration.name,
    description: enumeration.description,
    values: inCore ? coreEnumValues(target, enumeration.name) : enumeration.members.map((member) => member.name),
    directives: moduleDirectives(module).type(enumeration),
    members: enumeration.members.map((member) => ({
      name: member.name,
      description: member.description,
      directives: moduleDirectives(module).member(member),
      ...(shown && { value: onlyOthers && member.value === member.name ? '' : member.value }),
      ...(member.deprecated !== undefined && { deprecated: member.deprecated }),
    })),
  }
}

function rootField(module: LoadedModule): readonly CallerField[] {
  const { target, names, served } = module
  const main = toCamel(target, names.original)
  const object = served.objects
    .map((type) => type.asObject)
    .find((one) => one && toCamel(target, one.originalName) === main)
  if (!object) return []
  const name = toLowerCamel(target, names.final)
  const { constructorFunction, deprecated } = object
  const type = `${object.name}!`
  const mark = deprecated === undefined ? {} : { deprecated }
  if (constructorFunction) return [{ ...functionField(module, name, constructorFunction), type, ...mark }]
  return [{ name, type, arguments: [], description: '', directives: [], ...mark }]
}

const idField = (target: Target, name: string): CallerField => ({
  name: 'id',
  type: `${idTypeName(target, name)}!`,
  arguments: [],
  description: '',
  directives: [],
})

function functionField(
  module: LoadedModule,
  name: string,
  fn: FunctionState,
  argumentName: (name: string) => string = (arg) => arg,
): CallerField {
  const args = new Map<string, CallerArgument>()
  for (const arg of fn.args) {
    const shown = argumentName(arg.name)
    args.set(shown, callerArgument(module, shown, arg))
  }
  return {
    name,
    type: typeText(fn.returnType),
    arguments: [...args.values()],
    ...texts(fn),
    directives: moduleDirectives(module).fn(fn),
  }
}

function callerArgument(module: LoadedModule, name: string, arg: ArgState): CallerArgument {
  const literal = defaultLiteral(module, arg)
  return {
    name,
    type: inputTypeText(module.target, arg.typeDef),
    ...(literal !== undefined && { default: literal }),
    ...texts(arg.deprecated === '' ? withoutDeprecation(arg) : arg),
    directives: moduleDirectives(module).argument(arg),
  }
}

// An argument whose deprecation has no reason is not deprecated.
const withoutDeprecation = ({ description }: ArgState): { readonly description: string } => ({ description })

function defaultLiteral({ target, served }: LoadedModule, arg: ArgState): string | undefined {
  if (arg.defaultValue === undefined) return undefined
  const decoded = decodeDefault(target, arg.typeDef, arg.defaultValue)
  if (!decoded.ok) return undefined
  const enumeration = arg.typeDef.asEnum && ownTypes(served).enums.get(arg.typeDef.asEnum.name)
  if (!enumeration || !target.behaves('enum-defaults-converted')) return decoded.literal
  return enumeration.members.find((member) => member.originalName === decoded.literal)?.name ?? decoded.literal
}

const texts = ({ description, deprecated }: { readonly description: string; readonly deprecated?: string }) => ({
  description,
  ...(deprecated !== undefined && { deprecated }),
})
