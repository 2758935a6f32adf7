import {
  GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLEnumValueConfigMap,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  parseType,
  parseValue,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import { EngineSchema } from '../api/introspection/EngineSchema.ts'
import { metaTypes } from '../api/introspection/metaTypes.ts'
import { noReason } from '../module/appliedDirectives.ts'
import {
  type CallerArgument,
  type CallerField,
  type CallerType,
  callerSchema,
  implementsInterface,
  type LoadedModule,
  ownTypes,
} from '../module/load/index.ts'
import { speakable } from './speakable.ts'

/** An enum of a module: engines read any name as one of its members, and look when the function is called. */
class ModuleEnum extends GraphQLEnumType {
  override getValue(name: string): GraphQLEnumValue {
    return super.getValue(name) ?? ({ ...this.getValues()[0], name, value: name } as GraphQLEnumValue)
  }
}

type ComposedType = Extract<CallerType, { readonly kind: 'object' | 'interface' }>

/** The schema of a session that serves a module: the engine's own, with the module's types and its field of Query. */
export function moduleSchema(schema: GraphQLSchema, module: LoadedModule): GraphQLSchema {
  const { target } = module
  const { types, queryFields } = speakable(callerSchema(module))
  const native = target.behaves('native-interfaces')
  const own = new Map<string, GraphQLNamedType>()

  const named = (name: string): GraphQLNamedType => {
    const known = own.get(name) ?? schema.getType(name)
    if (known) return known
    const scalar = new GraphQLScalarType({ name })
    own.set(name, scalar)
    return scalar
  }
  const typeOf = (node: TypeNode): GraphQLType => {
    if (node.kind === 'NonNullType') return new GraphQLNonNull(typeOf(node.type))
    return node.kind === 'ListType' ? new GraphQLList(typeOf(node.type)) : named(node.name.value)
  }
  const argument = ({ type, default: value, description, deprecated, directives }: CallerArgument) => ({
    type: typeOf(parseType(type)) as GraphQLInputType,
    description,
    ...(value !== undefined && { defaultValue: valueFromASTUntyped(parseValue(value)) }),
    ...(deprecated !== undefined && { deprecationReason: deprecated }),
    extensions: { directives, ...(value !== undefined && { defaultText: value }) },
  })
  const field = (one: CallerField): GraphQLFieldConfig<unknown, unknown> => ({
    type: typeOf(parseType(one.type)) as GraphQLOutputType,
    description: one.description,
    args: Object.fromEntries(one.arguments.map((arg) => [arg.name, argument(arg)])),
    extensions: { module: true, directives: one.directives },
    ...(one.deprecated !== undefined && { deprecationReason: one.deprecated || noReason }),
  })
  const fieldsOf = (list: readonly CallerField[]): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
    Object.fromEntries(list.map((one) => [one.name, field(one)]))
  const interfacesOf = (type: ComposedType): GraphQLInterfaceType[] => {
    if (!native) return []
    const object = ownTypes(module.served).objects.get(type.name)
    const satisfied = [...ownTypes(module.served).interfaces.values()].filter(
      (iface) => type.kind === 'object' && object && implementsInterface(object, iface),
    )
    return ['Node', ...satisfied.map(({ name }) => name)]
      .map(named)
      .filter((one) => one instanceof GraphQLInterfaceType)
  }
  for (const type of types) {
    const { name, description } = type
    if (type.kind === 'enum')
      own.set(
        name,
        new ModuleEnum({ name, description, values: membersOf(type), extensions: { directives: type.directives } }),
      )
    else {
      const Composed = type.kind === 'object' ? GraphQLObjectType : GraphQLInterfaceType
      const config = {
        name,
        description,
        fields: () => fieldsOf(type.fields),
        interfaces: () => interfacesOf(type),
        extensions: { directives: type.directives },
      }
      own.set(name, new Composed(config))
    }
  }
  const query = schema.getQueryType()!.toConfig()
  // Some engines have fields that give Query again.
  const core = Object.entries(query.fields).filter(([, one]) => getNamedType(one.type).name !== 'Query')
  const loaders = types.flatMap((type) => (type.kind === 'enum' ? [] : loaderOf(schema, type)))
  const fields = { ...Object.fromEntries(core), ...fieldsOf(loaders), ...fieldsOf(queryFields) }
  const config = schema.toConfig()
  const meta = metaTypes(target)
  const known = new Set(['Query', ...meta.types.map(({ name }) => name)])
  return new EngineSchema(
    {
      ...config,
      query: new GraphQLObjectType({ ...query, fields }),
      types: [...config.types.filter(({ name }) => !known.has(name)), ...own.values()],
      assumeValid: true,
    },
    meta,
  )
}

function membersOf(type: Extract<CallerType, { readonly kind: 'enum' }>): GraphQLEnumValueConfigMap {
  const members = new Map(type.members.map((member) => [member.name, member]))
  return Object.fromEntries(
    type.values.map((value) => {
      const { deprecated, description, directives = [] } = members.get(value) ?? {}
      const reason = deprecated === undefined ? {} : { deprecationReason: deprecated || noReason }
      return [value, { ...(description === undefined ? {} : { description }), ...reason, extensions: { directives } }]
    }),
  )
}

/** `loadFooFromID`, where the session has such fields for the types of the core. */
function loaderOf(schema: GraphQLSchema, { name }: ComposedType): readonly CallerField[] {
  if (!schema.getQueryType()?.getFields()['loadContainerFromID']) return []
  const id = { name: 'id', type: `${name}ID!`, description: '', directives: [] }
  return [{ name: `load${name}FromID`, type: `${name}!`, arguments: [id], description: '', directives: [] }]
}
