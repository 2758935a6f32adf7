import {
  GraphQLBoolean,
  GraphQLDeprecatedDirective,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  parseType,
  parseValue,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Target } from '../../../versions/types.ts'
import { implementedInterfaces } from './implementedInterfaces.ts'
import { legacyIds } from './legacyIds.ts'
import { type SchemaArgument, type SchemaField, type SchemaType, schemaApi } from './schemaApi.ts'
import { deprecationReason } from './schemaDetails.ts'

const schemas = new Map<string, GraphQLSchema>()

/** The types in the order engines list them, which is by name. */
class SortedSchema extends GraphQLSchema {
  readonly #sorted: Record<string, GraphQLNamedType>

  constructor(config: ConstructorParameters<typeof GraphQLSchema>[0]) {
    super(config)
    const map = super.getTypeMap()
    this.#sorted = Object.create(null)
    for (const name of Object.keys(map).sort()) this.#sorted[name] = map[name]!
  }

  // The parent's constructor asks as well.
  override getTypeMap(): Record<string, GraphQLNamedType> {
    return #sorted in this ? this.#sorted : super.getTypeMap()
  }
}

/**
 * The complete public schema of a target, as its engine's introspection shows it but for descriptions, which the API
 * history does not have. Made once per release and view.
 */
export function buildSchema(target: Target): GraphQLSchema {
  const key = `${target.resolvedRelease} ${target.view}`
  let schema = schemas.get(key)
  if (schema === undefined) {
    if (schemas.size > 64) schemas.clear()
    schema = makeSchema(target)
    schemas.set(key, schema)
  }
  return schema
}

function makeSchema(target: Target): GraphQLSchema {
  const api = schemaApi(target)
  const legacy = target.behaves('legacy-ids-shown') ? legacyIds(api) : { scalars: [], fields: [] }
  const named = new Map<string, GraphQLNamedType>()
  for (const scalar of [GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLString]) named.set(scalar.name, scalar)
  for (const name of legacy.scalars) named.set(name, new GraphQLScalarType({ name }))
  if (target.behaves('directive-applications-shown')) {
    for (const name of ['_DirectiveApplication', '_DirectiveApplicationArg']) {
      named.set(name, new GraphQLObjectType({ name, fields: { name: { type: GraphQLString } } }))
    }
  }

  const typeOf = (node: TypeNode): GraphQLType => {
    if (node.kind === 'NonNullType') return new GraphQLNonNull(typeOf(node.type))
    if (node.kind === 'ListType') return new GraphQLList(typeOf(node.type))
    const name = node.name.value
    let type = named.get(name)
    if (type === undefined) {
      type = new GraphQLScalarType({ name })
      named.set(name, type)
    }
    return type
  }
  const argument = ({ type: text, deprecated }: SchemaArgument) => {
    const [typeText = '', defaultText] = text.split(' = ', 2)
    return {
      type: typeOf(parseType(typeText)) as GraphQLInputType,
      ...(defaultText === undefined ? {} : { defaultValue: valueFromASTUntyped(parseValue(defaultText)) }),
      ...(deprecated ? { deprecationReason: 'No longer supported' } : {}),
    }
  }
  const field = (type: string, { name, type: text, arguments: args, deprecated }: SchemaField) => ({
    type: typeOf(parseType(text)) as GraphQLOutputType,
    args: Object.fromEntries(args.map((arg) => [arg.name, argument(arg)])),
    ...(deprecated ? { deprecationReason: deprecationReason(`${type}.${name}`) } : {}),
  })
  const fields = ({ name, fields: own }: SchemaType) => {
    const all = name === 'Query' ? [...own, ...legacy.fields].sort((a, b) => (a.name < b.name ? -1 : 1)) : own
    return Object.fromEntries(all.map((one) => [one.name, field(name, one)]))
  }
  const interfaces = implementedInterfaces(api)
  const make = (type: SchemaType): GraphQLNamedType => {
    const { name } = type
    switch (type.kind) {
      case 'scalar':
        return new GraphQLScalarType({ name })
      case 'enum':
        return new GraphQLEnumType({ name, values: Object.fromEntries(type.members.map((member) => [member, {}])) })
      case 'input':
        return new GraphQLInputObjectType({
          name,
          fields: () =>
            Object.fromEntries(type.fields.map((one) => [one.name, argument({ ...one, deprecated: false })])),
        })
      case 'interface':
        return new GraphQLInterfaceType({ name, fields: () => fields(type) })
      case 'object':
        return new GraphQLObjectType({
          name,
          fields: () => fields(type),
          interfaces: () => (interfaces.get(name) ?? []).map((one) => named.get(one) as GraphQLInterfaceType),
        })
    }
  }
  for (const type of api) if (!named.has(type.name)) named.set(type.name, make(type))
  return new SortedSchema({
    query: named.get('Query') as GraphQLObjectType,
    types: [...named.values()],
    directives: [GraphQLDeprecatedDirective],
    assumeValid: true,
  })
}
