import {
  __DirectiveLocation,
  __TypeKind,
  astFromValue,
  type GraphQLArgument,
  GraphQLBoolean,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql'
import type { Target } from '../../../versions/types.ts'
import { directivesOf, type Marks } from '../../module/appliedDirectives.ts'
import { counted, type Fields, type MetaContext } from './countedFields.ts'

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
