import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLType,
  introspectionTypes,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parseType,
  TypeNameMetaFieldDef,
} from 'graphql'
import { declaredDirectives } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import { onceFor } from '../../module/onceFor.ts'
import type { MetaTypes } from './metaTypes.ts'

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
      type: {
        type: meta.type,
        args: { name: { type: new GraphQLNonNull(GraphQLString) } },
        resolve: (root, { name }) => root.getType(name),
      },
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
