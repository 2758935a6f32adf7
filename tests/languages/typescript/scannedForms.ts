import type { FunctionTypedef, SourceMap, Typedefs, TypeReference } from '../../../src/typedefs/types.ts'

/** What two scanners found, in a form in which it can be compared. */
export interface ScannedForm {
  description: string
  objects: ObjectForm[]
  enums: { name: string; description: string; place: SourceMap | undefined; members: MemberForm[] }[]
  interfaces: { name: string; description: string; place: SourceMap | undefined; functions: FunctionForm[] }[]
}
export interface ObjectForm extends Described {
  made: ArgumentForm[]
  fields: FieldForm[]
  functions: FunctionForm[]
}
interface Described {
  name: string
  description: string
  deprecated: string | undefined
  place: SourceMap | undefined
}
export interface FieldForm extends Described {
  type: string
  private: boolean
}
interface MemberForm extends Described {
  value: unknown
}
export interface FunctionForm extends Described {
  type: string
  arguments: ArgumentForm[]
  cache: string | undefined
  check: boolean
  generator: boolean
  up: boolean
}
export interface ArgumentForm extends Described {
  type: string
  optional: boolean
  variadic: boolean
  defaultValue: string | undefined
  defaultPath: string | undefined
  defaultAddress: string | undefined
  ignore: readonly string[]
}

interface PublishedType {
  readonly kind: string
  readonly name?: string
  readonly typeDef?: PublishedType
}
interface Located {
  readonly name: string
  readonly description?: string
  readonly deprecated?: string
  getLocation(): { readonly filepath: string; readonly line: number; readonly column: number }
}
interface PublishedArgument extends Located {
  readonly type: PublishedType
  readonly isOptional: boolean
  readonly isVariadic: boolean
  readonly defaultValue?: unknown
  readonly defaultPath?: string
  readonly defaultAddress?: string
  readonly ignore?: readonly string[]
}
interface PublishedFunction extends Located {
  readonly alias?: string
  readonly cache?: string
  readonly returnType: PublishedType
  readonly arguments: Record<string, PublishedArgument>
  readonly isCheck?: boolean
  readonly isGenerator?: boolean
  readonly isUp?: boolean
}
export interface PublishedModule {
  readonly description?: string
  readonly objects: Record<
    string,
    Located & {
      readonly _constructor?: { readonly arguments: Record<string, PublishedArgument> }
      readonly methods: Record<string, PublishedFunction>
      readonly properties: Record<string, Located & { alias?: string; isExposed: boolean; type: PublishedType }>
    }
  >
  readonly enums: Record<string, Located & { readonly values: Record<string, Located & { readonly value: unknown }> }>
  readonly interfaces: Record<string, Located & { readonly functions: Record<string, PublishedFunction> }>
}

const typeOf = ({ kind, name, typeDef }: PublishedType): string => {
  const short = kind.replace('_KIND', '')
  if (short === 'LIST') return `[${typeDef === undefined ? '' : typeOf(typeDef)}]`
  return name === undefined ? short : `${short}:${name}`
}
const placeOf = (part: Located): SourceMap => {
  const { filepath, line, column } = part.getLocation()
  return { filename: filepath, line, column }
}
const docs = ({
  description,
  deprecated,
}: {
  readonly description?: string
  readonly deprecated?: string | undefined
}) => ({
  description: description ?? '',
  deprecated,
})

/** What the published SDK registers for what it scanned. */
export function publishedForm(module: PublishedModule): ScannedForm {
  const enumNames = new Map(Object.values(module.enums).map((each) => [each.name, each]))
  const argument = (arg: PublishedArgument) => {
    const kept = ['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'ENUM'].includes(arg.type.kind.replace('_KIND', ''))
    const own = arg.type.kind.startsWith('ENUM') ? enumNames.get(arg.type.name ?? '') : undefined
    const member = Object.values(own?.values ?? {}).find(({ value }) => value === arg.defaultValue)
    return {
      name: arg.name,
      type: typeOf(arg.type),
      optional: arg.isOptional || (arg.defaultValue !== undefined && !kept),
      variadic: arg.isVariadic,
      ...docs(arg),
      place: placeOf(arg),
      defaultValue:
        arg.defaultValue === undefined || !kept ? undefined : JSON.stringify(member?.name ?? arg.defaultValue),
      defaultPath: arg.defaultPath,
      defaultAddress: arg.defaultAddress,
      ignore: arg.ignore ?? [],
    }
  }
  const callable = (part: PublishedFunction) => ({
    name: part.alias ?? part.name,
    type: typeOf(part.returnType),
    ...docs(part),
    place: placeOf(part),
    arguments: Object.values(part.arguments).map(argument),
    cache: part.cache,
    check: part.isCheck ?? false,
    generator: part.isGenerator ?? false,
    up: part.isUp ?? false,
  })
  return {
    description: module.description ?? '',
    objects: Object.values(module.objects)
      .map((object) => ({
        name: object.name,
        ...docs(object),
        place: placeOf(object),
        made: Object.values(object._constructor?.arguments ?? {}).map(argument),
        fields: Object.values(object.properties).map((property) => ({
          name: property.alias ?? property.name,
          type: typeOf(property.type),
          private: !property.isExposed,
          ...docs(property),
          place: placeOf(property),
        })),
        functions: Object.values(object.methods).map(callable),
      }))
      .sort(byName),
    enums: Object.values(module.enums)
      .map((each) => ({
        name: each.name,
        description: each.description ?? '',
        place: placeOf(each),
        members: Object.values(each.values).map((member) => ({
          name: member.name,
          value: member.value,
          ...docs(member),
          place: placeOf(member),
        })),
      }))
      .sort(byName),
    interfaces: Object.values(module.interfaces)
      .map((each) => ({
        name: each.name,
        description: each.description ?? '',
        place: placeOf(each),
        functions: Object.values(each.functions).map(callable),
      }))
      .sort(byName),
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1)

/** Our document. */
export function ourForm({ description, objects, enums, interfaces }: Typedefs): ScannedForm {
  const argument = (arg: FunctionTypedef['arguments'][number]): ArgumentForm => ({
    name: arg.name,
    type: writtenType(arg.type),
    optional: arg.type.optional,
    variadic: arg.extensions?.['x-typescript']?.includes('variadic') ?? false,
    ...docs(arg),
    place: arg.sourceMap,
    defaultValue: arg.defaultValue,
    defaultPath: arg.defaultPath,
    defaultAddress: arg.defaultAddress,
    ignore: arg.ignore,
  })
  const cacheOf = ({ cachePolicy }: FunctionTypedef): string | undefined =>
    cachePolicy && { Never: 'never', PerSession: 'session', Default: cachePolicy.timeToLive }[cachePolicy.policy]
  const callable = (part: FunctionTypedef): FunctionForm => ({
    name: part.name,
    type: `${writtenType(part.returnType)}${part.returnType.optional ? '?' : ''}`,
    ...docs(part),
    place: part.sourceMap,
    arguments: part.arguments.map(argument),
    cache: cacheOf(part),
    check: part.check,
    generator: part.generator,
    up: part.up,
  })
  return {
    description,
    objects: objects
      .map((object) => ({
        name: object.name,
        ...docs(object),
        place: object.sourceMap,
        made: (object.constructorFunction?.arguments ?? []).map(argument),
        fields: object.fields.map((field) => ({
          name: field.name,
          type: `${writtenType(field.type)}${field.type.optional ? '?' : ''}`,
          private: field.private,
          ...docs(field),
          place: field.sourceMap,
        })),
        functions: object.functions.map(callable),
      }))
      .sort(byName),
    enums: enums
      .map((each) => ({
        name: each.name,
        description: each.description,
        place: each.sourceMap,
        members: each.members.map((member) => ({
          name: member.name,
          value: member.value,
          ...docs(member),
          place: member.sourceMap,
        })),
      }))
      .sort(byName),
    interfaces: interfaces
      .map((each) => ({
        name: each.name,
        description: each.description,
        place: each.sourceMap,
        functions: each.functions.map(callable),
      }))
      .sort(byName),
  }
}

function writtenType(type: TypeReference): string {
  if (type.kind !== 'LIST') return 'name' in type ? `${type.kind}:${type.name}` : type.kind
  return `[${writtenType(type.elementType)}${type.elementType.optional ? '?' : ''}]`
}
