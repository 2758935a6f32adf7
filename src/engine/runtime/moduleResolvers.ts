import { toCamel, toLowerCamel } from '../../names/index.ts'
import {
  type EngineObject,
  type EngineSession,
  objectOfId,
  type Resolver,
  type ResolverCall,
  type ResolverResult,
} from '../api/index.ts'
import { loadResolver } from '../api/resolvers/index.ts'
import type { GoJson } from '../go/index.ts'
import { implementsInterface, type LoadedModule, ownTypes } from '../module/load/index.ts'
import type { ArgState, FunctionState, InterfaceState, ObjectState } from '../module/state.ts'
import { type CallSession, type FunctionCall, readField, startCall, takeResult } from './calls/index.ts'
import { contextOf, failure, given, jsonOf, withoutIgnored } from './callValues.ts'
import type { RuntimeRun } from './runRuntime.ts'

/** Makes a call and says what came of it. */
export type MakeCall = (call: FunctionCall, session: EngineSession) => Promise<RuntimeRun>

/** What answers the fields of a served module: its field of Query, the fields and functions of its objects. */
export function moduleResolvers(module: LoadedModule, make: MakeCall): ReadonlyMap<string, Resolver> {
  const { target, names, served } = module
  const resolvers = new Map<string, Resolver>()
  const main = toCamel(target, names.original)
  for (const object of ownTypes(served).objects.values()) {
    resolvers.set(`Query.load${object.name}FromID`, loadResolver)
    for (const field of object.fields)
      resolvers.set(`${object.name}.${field.name}`, (call) =>
        given(call, readField(module, callSession(call.session), field, stateOf(call.receiver))),
      )
    for (const fn of object.functions)
      resolvers.set(`${object.name}.${fn.name}`, (call) =>
        callFunction(module, make, object, fn, call, stateOf(call.receiver)),
      )
    for (const { name } of ownTypes(served).interfaces.values())
      resolvers.set(`${object.name}.${toLowerCamel(target, `as${name}`)}`, ({ receiver }) => ({ value: receiver }))
    if (toCamel(target, object.originalName) === main)
      resolvers.set(`Query.${toLowerCamel(target, names.final)}`, constructorResolver(module, make, object))
  }
  for (const iface of ownTypes(served).interfaces.values())
    resolvers.set(`Query.load${iface.name}FromID`, interfaceLoader(module, iface))
  return resolvers
}

/** `loadFooFromID` of an interface: any object that implements it will do. */
function interfaceLoader(module: LoadedModule, iface: InterfaceState): Resolver {
  return ({ arguments: args }) => {
    const value = args.get('id')
    if (value?.kind !== 'object')
      return { error: value?.kind === 'unloadable' ? value.error : 'missing required argument: "id"' }
    const object = ownTypes(module.served).objects.get(value.object.type)
    if (object && implementsInterface(object, iface)) return { value: value.object }
    return { error: `type ${value.object.type} does not implement interface ${iface.name}` }
  }
}

const emptyState: GoJson = { kind: 'object', entries: new Map() }

function constructorResolver(module: LoadedModule, make: MakeCall, object: ObjectState): Resolver {
  const { constructorFunction } = object
  if (!constructorFunction) return (call) => ({ value: call.object(object.name, emptyState) })
  return (call) => callFunction(module, make, object, constructorFunction, call, undefined)
}

async function callFunction(
  module: LoadedModule,
  make: MakeCall,
  object: ObjectState,
  fn: FunctionState,
  call: ResolverCall,
  state: GoJson | undefined,
): Promise<ResolverResult> {
  const session = callSession(call.session)
  const ofArgument = new Map(fn.args.map((arg) => [arg.name, arg]))
  const args = new Map(
    [...call.arguments].map(([name, value]) => {
      const arg = ofArgument.get(name)
      return [name, jsonOf(call.session, arg ? withoutIgnored(call.session, value, arg) : value)] as const
    }),
  )
  const context = (arg: ArgState): string | undefined => contextOf(call.session, arg)
  const started = startCall({ module, session, object, fn, args, context, ...(state && { state }) })
  if ('error' in started) return failure(started)
  const { outcome } = await make(started.call, call.session)
  if ('error' in outcome) return failure(outcome)
  return given(call, takeResult(module, session, fn, outcome.value))
}

const stateOf = (object: EngineObject): GoJson => object.state as GoJson

const callSession = (session: EngineSession): CallSession => ({
  load(id) {
    const loaded = objectOfId(session, id)
    if ('error' in loaded) return undefined
    const { type, state } = loaded.object
    return isState(state) ? { type, state } : { type }
  },
})

const isState = (state: unknown): state is GoJson =>
  typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'object'
