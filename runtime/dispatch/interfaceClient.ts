import { enumMemberName, functionName, toLowerCamel } from '../../src/engine/names/index.ts'
import type { Wire } from '../../src/translate/plan.ts'
import type { FunctionTypedef, InterfaceTypedef, Typedefs, TypeReference } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/index.ts'
import type { Clients } from './types.ts'
import { typescriptFacts } from './typescriptFacts.ts'

/** The part of the published SDK's `Context` that is used: a query under construction. */
export interface SdkContext {
  copy(): SdkContext
  select(field: string, args?: Record<string, unknown>): SdkContext
  /** Since SDK 0.21.1. */
  selectNode?(id: string, typeName: string): SdkContext
  execute(): Promise<unknown>
}

export interface InterfaceSurroundings extends Clients {
  readonly typedefs: Typedefs
  readonly wire: Wire
  readonly target: Target
  /** A client for a value that a query leads to. */
  wrap(kind: 'OBJECT' | 'INTERFACE', typeName: string, context: SdkContext): unknown
}

type Code = string | number

/**
 * A client for an implementation of one of the module's own interfaces. Its functions have the names they have in code;
 * those that give objects go on building the query, all others ask the engine. `_ctx` lets SDK calls take it as an argument.
 */
export function interfaceClient(
  { functions }: InterfaceTypedef,
  surroundings: InterfaceSurroundings,
  context: SdkContext,
): object {
  const client: Record<string, unknown> = { _ctx: context, id: () => context.select('id').execute() }
  for (const each of functions) {
    client[each.name] = (...given: unknown[]) => {
      const selected = context.select(
        functionName(surroundings.target, each.name),
        queryArguments(each, given, surroundings),
      )
      return result(each.returnType, selected, surroundings)
    }
  }
  return client
}

function queryArguments(each: FunctionTypedef, given: readonly unknown[], surroundings: InterfaceSurroundings) {
  const args: Record<string, unknown> = {}
  const metadata: Record<string, unknown> = {}
  each.arguments.forEach((argument, index) => {
    const { variadic = false } = typescriptFacts(argument)
    const value: unknown = variadic ? given.slice(index) : given[index]
    if (value === undefined) return
    const name = toLowerCamel(surroundings.target, argument.name)
    const names = enumNames(argument.type, surroundings)
    args[name] = names === undefined ? value : renamed(value, names)
    // The SDK writes what is told to be an enum without quotes.
    if (names !== undefined) metadata[name] = { is_enum: true, value_to_name: (shown: unknown) => shown }
  })
  return { ...args, ...(Object.keys(metadata).length === 0 ? {} : { __metadata: metadata }) }
}

function renamed(value: unknown, names: ReadonlyMap<unknown, Code>): unknown {
  return Array.isArray(value) ? value.map((item) => renamed(item, names)) : (names.get(value) ?? value)
}

/** What GraphQL calls the members of an enum or of lists of it, by what they are in code; nothing for other types. */
function enumNames(type: TypeReference, surroundings: InterfaceSurroundings): ReadonlyMap<Code, string> | undefined {
  const { typedefs, target, wire } = surroundings
  if (type.kind === 'LIST') return enumNames(type.elementType, surroundings)
  if (type.kind !== 'ENUM') return undefined
  const values = typedefs.enums.find(({ name }) => name === type.name)?.members ?? []
  const codes = new Map(values.map((member) => [member.name, typescriptFacts(member).value ?? member.value]))
  const members = wire.enums.find(({ name }) => name === type.name)?.members ?? []
  // Before there were members, what travels is also what GraphQL calls it.
  const shown = (name: string, json: string): string =>
    target.supports('enum-members') ? enumMemberName(target, name) : json
  return new Map(members.map(({ name, value, json }) => [codes.get(name) ?? value, shown(name, json)]))
}

function result(type: TypeReference, context: SdkContext, surroundings: InterfaceSurroundings): unknown {
  if (type.kind === 'OBJECT' || type.kind === 'INTERFACE') return surroundings.wrap(type.kind, type.name, context)
  if (type.kind === 'LIST' && (type.elementType.kind === 'OBJECT' || type.elementType.kind === 'INTERFACE')) {
    const { kind, name } = type.elementType
    const identified = context.select('id').execute()
    return identified.then((list) => (list as { id: string }[]).map(({ id }) => surroundings.load(kind, name, id)))
  }
  const names = enumNames(type, surroundings)
  if (names === undefined) return context.execute()
  const codes = new Map([...names].map(([code, name]) => [name, code]))
  return context.execute().then((shown) => renamed(shown, codes))
}
