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
  type GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  parseType,
  parseValue,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Target } from '../../../versions/types.ts'
import { marked } from '../../module/appliedDirectives.ts'
import { coreMarks } from '../introspection/coreMarks.ts'
import { declaredIn, EngineSchema } from '../introspection/EngineSchema.ts'
import { metaTypes } from '../introspection/metaTypes.ts'
import { implementedInterfaces } from './implementedInterfaces.ts'
import { legacyIds } from './legacyIds.ts'
import { type SchemaArgument, type SchemaField, type SchemaType, schemaApi } from './schemaApi.ts'
import { deprecationReason } from './schemaDetails.ts'

const schemas = new Map<string, GraphQLSchema>()

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
  const meta = metaTypes(target)
  const marks = coreMarks(target)
  const legacy = target.behaves('legacy-ids') ? legacyIds(api) : { scalars: [], fields: [] }
  const named = new Map<string, GraphQLNamedType>()
  for (const scalar of [GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLString]) named.set(scalar.name, scalar)
  for (const name of legacy.scalars) named.set(name, new GraphQLScalarType({ name }))

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
  const argument = (type: string, owner: string, { name, type: text, deprecated }: SchemaArgument) => {
    const [typeText = '', ...rest] = text.split(' = ')
    return {
      type: typeOf(parseType(typeText)) as GraphQLInputType,
      ...(rest.length === 0 ? {} : { defaultValue: valueFromASTUntyped(parseValue(rest.join(' = '))) }),
      ...(deprecated === undefined ? {} : { deprecationReason: deprecated }),
      ...marked(marks.argument(type, owner, name, typeText)),
    }
  }
  const field = (type: string, { name, type: text, arguments: args, deprecated }: SchemaField) => ({
    type: typeOf(parseType(text)) as GraphQLOutputType,
    args: Object.fromEntries(args.map((arg) => [arg.name, argument(type, name, arg)])),
    ...(deprecated ? { deprecationReason: deprecationReason(`${type}.${name}`) } : {}),
    ...marked(marks.field(type, name, text)),
  })
  const fields = ({ name, fields: own }: SchemaType) => {
    const all = name === 'Query' ? [...own, ...legacy.fields].sort((a, b) => (a.name < b.name ? -1 : 1)) : own
    return Object.fromEntries(all.map((one) => [one.name, field(name, one)]))
  }
  const interfaces = implementedInterfaces(api)
  const implementedBy = (name: string): GraphQLInterfaceType[] =>
    (interfaces.get(name) ?? []).map((one) => named.get(one) as GraphQLInterfaceType)
  const make = (type: SchemaType): GraphQLNamedType => {
    const { name } = type
    switch (type.kind) {
      case 'scalar':
        return new GraphQLScalarType({ name })
      case 'enum':
        return new GraphQLEnumType({
          name,
          values: Object.fromEntries(type.members.map((member) => [member, marked(marks.enumMember(name, member))])),
        })
      case 'input':
        return new GraphQLInputObjectType({
          name,
          fields: () =>
            Object.fromEntries(
              type.fields.map((one) => [one.name, argument(name, '', { name: one.name, type: one.type })]),
            ),
        })
      case 'interface':
        return new GraphQLInterfaceType({ name, fields: () => fields(type), interfaces: () => implementedBy(name) })
      case 'object':
        return new GraphQLObjectType({
          name,
          fields: () => fields(type),
          interfaces: () => implementedBy(name),
        })
    }
  }
  for (const type of api) if (!named.has(type.name)) named.set(type.name, make(type))
  return new EngineSchema(
    {
      query: named.get('Query') as GraphQLObjectType,
      types: [...named.values()],
      directives: [GraphQLDeprecatedDirective],
      extensions: declaredIn(target, typeOf),
      assumeValid: true,
    },
    meta,
  )
}
