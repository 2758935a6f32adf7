import {
  __DirectiveLocation,
  __TypeKind,
  astFromValue,
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  introspectionTypes,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parseType,
  print,
  TypeNameMetaFieldDef,
} from 'graphql'
import { declaredDirectives } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import { directivesOf, type Marks } from '../../module/appliedDirectives.ts'
import { LimitError } from '../limits.ts'
import { onceFor } from '../onceFor.ts'

/** What introspection is answered from, and who is told of each value of the answer. */
export interface MetaContext {
  readonly schema: GraphQLSchema
  readonly count: (value: unknown) => void
  /** Values that were asked for. */
  asked: number
  /** Why no more is answered. */
  over?: LimitError | undefined
}

type Path = GraphQLResolveInfo['path']
type Fields = Record<string, GraphQLFieldConfig<never, MetaContext>>

const text = new GraphQLNonNull(GraphQLString)
const flag = new GraphQLNonNull(GraphQLBoolean)
const listOf = (type: GraphQLNamedType): GraphQLOutputType =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))) as GraphQLOutputType
const includeDeprecated = { includeDeprecated: { type: flag, defaultValue: false } }

interface Deprecated {
  readonly deprecationReason?: string | null | undefined
}
const shown =
  <Part extends Deprecated>(all: boolean) =>
  (part: Part): boolean =>
    all || part.deprecationReason == null

/** The types of introspection, which are a part of every schema, and the fields of Query that begin it. */
export interface MetaTypes {
  readonly types: readonly GraphQLObjectType[]
  readonly schema: GraphQLObjectType
  readonly type: GraphQLObjectType
}

const made = new Map<string, MetaTypes>()

/**
 * What a target's engines can be asked about their schema: the library's introspection, with the directives that are applied
 * to each part (v0.13.7), deprecated arguments on demand (v0.18.15), and without what engines do not have.
 */
export function metaTypes(target: Target): MetaTypes {
  const directives = target.behaves('directive-applications-shown')
  const hidden = target.behaves('deprecated-arguments-hidden')
  const key = `${directives}${hidden}`
  let known = made.get(key)
  if (known === undefined) {
    known = makeTypes(directives, hidden)
    made.set(key, known)
  }
  return known
}

function makeTypes(directives: boolean, hidden: boolean): MetaTypes {
  const make = (name: string, fields: () => Fields): GraphQLObjectType =>
    new GraphQLObjectType({ name, fields: (() => counted(fields())) as never })
  const application = make('_DirectiveApplication', () => ({
    name: { type: text },
    args: { type: listOf(applicationArgument) },
  }))
  const applicationArgument: GraphQLObjectType = make('_DirectiveApplicationArg', () => ({
    name: { type: text },
    value: { type: GraphQLString },
  }))
  const withDirectives = (fields: Fields): Fields => {
    if (!directives) return fields
    const resolve = (part: Parameters<typeof directivesOf>[0]) => directivesOf(part)
    return { ...fields, directives: { type: listOf(application), resolve: resolve as never } }
  }
  const deprecation: Fields = {
    isDeprecated: { type: flag, resolve: ((part: Deprecated) => part.deprecationReason != null) as never },
    deprecationReason: { type: GraphQLString },
  }
  const names: Fields = {
    name: { type: text },
    description: { type: text, resolve: ((part: { description?: string | null }) => part.description ?? '') as never },
  }
  // Before there were deprecated arguments, all were shown, and nobody could ask for them.
  const deprecable = hidden ? { args: includeDeprecated } : {}
  const isShown = (given: { readonly includeDeprecated?: boolean }) =>
    shown<GraphQLArgument>(!hidden || given.includeDeprecated === true)
  const args = {
    type: undefined as never,
    ...deprecable,
    resolve: ((field: { args: readonly GraphQLArgument[] }, given: object) =>
      field.args.filter(isShown(given))) as never,
  }

  const inputValue = make('__InputValue', () =>
    withDirectives({
      ...names,
      type: { type: new GraphQLNonNull(type) },
      defaultValue: { type: GraphQLString, resolve: defaultText as never },
      ...deprecation,
    }),
  )
  const enumValue = make('__EnumValue', () => withDirectives({ ...names, ...deprecation }))
  const field = make('__Field', () =>
    withDirectives({
      ...names,
      args: { ...args, type: listOf(inputValue) },
      type: { type: new GraphQLNonNull(type) },
      ...deprecation,
    }),
  )
  const directive = make('__Directive', () => ({
    ...names,
    locations: { type: listOf(__DirectiveLocation) },
    args: { ...args, type: listOf(inputValue) },
  }))
  const type: GraphQLObjectType = make('__Type', () =>
    withDirectives({
      kind: { type: new GraphQLNonNull(__TypeKind), resolve: kindOf as never },
      name: { type: GraphQLString, resolve: ((one: { name?: string }) => one.name ?? null) as never },
      description: names['description']!,
      specifiedByURL: { type: GraphQLString },
      fields: {
        type: listOf(field),
        args: includeDeprecated,
        resolve: ((one: GraphQLType, given: { includeDeprecated: boolean }) =>
          isObjectType(one) || isInterfaceType(one)
            ? Object.values(one.getFields()).filter(shown(given.includeDeprecated))
            : []) as never,
      },
      inputFields: {
        type: listOf(inputValue),
        ...deprecable,
        resolve: ((one: GraphQLType, given: { includeDeprecated?: boolean }) =>
          isInputObjectType(one)
            ? Object.values(one.getFields()).filter(shown(!hidden || given.includeDeprecated === true))
            : []) as never,
      },
      interfaces: {
        type: listOf(type),
        resolve: ((one: GraphQLType) =>
          isObjectType(one) || isInterfaceType(one) ? one.getInterfaces() : []) as never,
      },
      possibleTypes: {
        type: listOf(type),
        resolve: ((one: GraphQLType, _: unknown, { schema }: MetaContext) =>
          isAbstractType(one) ? schema.getPossibleTypes(one) : []) as never,
      },
      enumValues: {
        type: listOf(enumValue),
        args: includeDeprecated,
        resolve: ((one: GraphQLType, given: { includeDeprecated: boolean }) =>
          isEnumType(one) ? one.getValues().filter(shown(given.includeDeprecated)) : []) as never,
      },
      ofType: { type, resolve: ((one: { ofType?: GraphQLType }) => one.ofType ?? null) as never },
    }),
  )
  const schema = make('__Schema', () => ({
    description: { type: text, resolve: () => '' },
    types: { type: listOf(type), resolve: ((one: GraphQLSchema) => Object.values(one.getTypeMap())) as never },
    queryType: { type: new GraphQLNonNull(type), resolve: ((one: GraphQLSchema) => one.getQueryType()) as never },
    mutationType: { type, resolve: () => null },
    subscriptionType: { type, resolve: () => null },
    directives: {
      type: listOf(directive),
      resolve: ((one: GraphQLSchema) => one.extensions['directives'] ?? []) as never,
    },
  }))
  const more = directives ? [application, applicationArgument] : []
  return { types: [schema, type, field, inputValue, enumValue, directive, ...more], schema, type }
}

// More than anybody asks for, and less than the library's stack holds.
const MOST_LEVELS = 500

function levelsProblem(path: Path): LimitError | undefined {
  let levels = 0
  for (let at: Path | undefined = path; at; at = at.prev) levels++
  return levels > MOST_LEVELS ? new LimitError(`introspection nests deeper than ${MOST_LEVELS} levels`) : undefined
}

// Types refer to each other: a document of a few levels can ask for more than there is memory.
function counted(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, field]): [string, Fields[string]] => {
    const own = field.resolve ?? ((part: never) => part[name])
    return [
      name,
      {
        ...field,
        resolve: (part, given, context, info) => {
          if (++context.asked % 64 === 0) context.over ??= levelsProblem(info.path)
          if (context.over) throw context.over
          const value = own(part, given, context, info)
          context.count(value)
          return value
        },
      },
    ]
  })
  return Object.fromEntries(entries)
}

function kindOf(one: GraphQLType): string {
  if (isNonNullType(one)) return 'NON_NULL'
  if (isListType(one)) return 'LIST'
  if (isScalarType(one)) return 'SCALAR'
  if (isEnumType(one)) return 'ENUM'
  if (isInputObjectType(one)) return 'INPUT_OBJECT'
  return isInterfaceType(one) ? 'INTERFACE' : 'OBJECT'
}

function defaultText({ extensions, defaultValue, type }: GraphQLArgument): string | null {
  const { defaultText } = extensions as Marks
  if (defaultText !== undefined) return defaultText
  if (defaultValue === undefined) return null
  const node = astFromValue(defaultValue, type)
  return node ? print(node) : null
}

/** What a schema's `extensions` hold so that its directives are told of. */
export function declaredIn(
  target: Target,
  typeOf: (text: ReturnType<typeof parseType>) => GraphQLType,
): Record<string, unknown> {
  return {
    directives: declaredDirectives(target).map(({ name, locations, arguments: args }) => ({
      name,
      locations,
      args: args.map((argument) => {
        const [type = '', defaultText] = argument.type.split(' = ')
        return {
          name: argument.name,
          type: typeOf(parseType(type)) as GraphQLInputType,
          extensions: defaultText === undefined ? {} : { defaultText },
        }
      }),
    })),
  }
}

/** A schema in which `__Type` and its like are those of an engine, and types come by name. */
export class EngineSchema extends GraphQLSchema {
  readonly #types: Record<string, GraphQLNamedType>

  constructor(config: ConstructorParameters<typeof GraphQLSchema>[0], meta: MetaTypes) {
    super(config)
    const all: Record<string, GraphQLNamedType> = { ...super.getTypeMap() }
    for (const type of introspectionTypes) if (isObjectType(type)) delete all[type.name]
    for (const type of meta.types) all[type.name] = type
    this.#types = Object.create(null)
    for (const name of Object.keys(all).sort()) this.#types[name] = all[name]!
  }

  // The parent's constructor asks as well.
  override getTypeMap(): Record<string, GraphQLNamedType> {
    return #types in this ? this.#types : super.getTypeMap()
  }

  override getType(name: string): GraphQLNamedType | undefined {
    return this.getTypeMap()[name]
  }
}

/** The library puts its own introspection beside every Query it is given, so this one gets its Query afterwards. */
class IntrospectionSchema extends EngineSchema {
  readonly #query: GraphQLObjectType

  constructor(meta: MetaTypes, query: GraphQLObjectType) {
    const fields = { none: { type: GraphQLString } }
    super({ query: new GraphQLObjectType({ name: 'Query', fields }), assumeValid: true }, meta)
    this.#query = query
  }

  override getQueryType(): GraphQLObjectType {
    return this.#query
  }

  override getRootType(): GraphQLObjectType {
    return this.#query
  }
}

/** The schema that introspection is answered with: `schema` and `type(name:)` stand for what begins with underscores. */
export const introspectionSchema = onceFor((meta: MetaTypes): GraphQLSchema => {
  const query = new GraphQLObjectType<GraphQLSchema>({
    name: 'Query',
    fields: {
      schema: { type: new GraphQLNonNull(meta.schema), resolve: (root) => root },
      type: { type: meta.type, args: { name: { type: text } }, resolve: (root, { name }) => root.getType(name) },
    },
  })
  return new IntrospectionSchema(meta, query)
})

/** The definition of a field for whoever walks through a document: what begins introspection is the engine's, too. */
export function fieldDefinition(
  meta: MetaTypes,
  schema: GraphQLSchema,
  parent: GraphQLType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema' || name === '__type') {
    if (parent !== schema.getQueryType()) return undefined
    return introspectionSchema(meta).getQueryType()?.getFields()[name.slice(2)]
  }
  if (name === '__typename') return isCompositeType(parent) ? TypeNameMetaFieldDef : undefined
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined
  const fields = parent.getFields()
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
