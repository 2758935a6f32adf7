import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from 'graphql'
import { type Target, targetInView, viewGates } from '../../versions/index.ts'
import type { EngineObject, Origin } from './engineObject.ts'
import { fieldShape } from './fieldShape.ts'
import type { InputValue } from './inputValue.ts'
import type { ResolverResult } from './resolver.ts'
import type { EngineSession } from './session.ts'

export interface FieldCall {
  readonly receiver: EngineObject
  readonly definition: GraphQLField<unknown, unknown>
  readonly arguments: ReadonlyMap<string, InputValue>
  /** The view a recipe recorded for the call; absent: the session's. */
  readonly view?: string
  readonly digest?: string
}

/** Calls a field with arguments that are read already. */
export function callField(session: EngineSession, call: FieldCall): ResolverResult | Promise<ResolverResult> {
  const { receiver, definition, view } = call
  const { name } = definition
  const key = `${receiver.type}.${name}`
  const origin = originOf(session, call, key)
  const resolver = session.resolvers.get(key) ?? session.resolvers.get(`*.${name}`)
  const target = view === undefined ? session.target : targetInView(session.target, view)
  const object = (type: string, state: unknown, nth?: number): EngineObject =>
    nth === undefined ? { type, state, origin } : { type, state, origin: elementOrigin(target, origin, nth) }
  const recorded = (): ResolverResult => recordOnly(session, definition.type, key, object)
  if (resolver === undefined) return recorded()
  return resolver({ session, target, receiver, field: name, arguments: call.arguments, origin, object, recorded })
}

function originOf(
  session: EngineSession,
  { receiver, definition, arguments: given, view, digest }: FieldCall,
  key: string,
): Origin {
  const passed: { name: string; value: InputValue }[] = []
  for (const { name } of definition.args) {
    const value = given.get(name)
    if (value !== undefined) passed.push({ name, value })
  }
  const origin: { -readonly [Key in keyof Origin]: Origin[Key] } = {
    field: definition.name,
    arguments: passed,
    type: fieldShape(definition).recipeType,
  }
  if (receiver.origin) origin.receiver = receiver
  const recorded = view ?? (recordsView(key) ? session.target.view : undefined)
  if (recorded) origin.view = recorded
  if (digest !== undefined) origin.digest = digest
  return origin
}

// An element is the list's call with its position: on top of the list up to v0.20.8, in its place later.
function elementOrigin(target: Target, list: Origin, nth: number): Origin {
  const type = list.type.elem ?? list.type
  if (target.behaves('list-elements-beside-lists')) return { ...list, type, nth }
  return { ...list, receiver: { type: type.namedType ?? '', state: undefined, origin: list }, type, nth }
}

function recordOnly(
  session: EngineSession,
  type: GraphQLOutputType,
  key: string,
  object: (type: string, state: unknown) => EngineObject,
): ResolverResult {
  const nullable = isNonNullType(type) ? type.ofType : type
  if (!isListType(nullable) && isCompositeType(nullable)) return { value: object(nullable.name, undefined) }
  const what = isCompositeType(getNamedType(type)) ? 'a list' : 'a value'
  return {
    error: `${key} gives ${what} that something has to run for, and this embedded engine (${session.target.release}) runs no containers. Connect to a real Dagger engine for it, or fake ${key}.`,
  }
}

const gatedFields = new Set(
  viewGates.flatMap(({ coordinates }) => coordinates).filter((coordinate) => /^\w+\.\w+$/.test(coordinate)),
)
gatedFields.add('TypeDef.withEnumMember')

/** Does a call of that field record its view in IDs? Those that depend on the view do (engine-semantics §7.4). */
const recordsView = (coordinate: string): boolean => gatedFields.has(coordinate)
