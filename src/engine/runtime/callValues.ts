import type { EngineError, EngineSession, EngineValue, InputValue, ResolverCall, ResolverResult } from '../api/index.ts'
import { objectOfId } from '../api/index.ts'
import { type GoJson, writeGoJson } from '../go/index.ts'
import type { ArgState } from '../module/state.ts'
import type { CallFailure, CallResult, CallValue } from './calls/index.ts'

export function failure({ error, extensions }: CallFailure): EngineError {
  if (!extensions) return { error }
  const plain = Object.entries(extensions).map(([name, value]) => [name, JSON.parse(writeGoJson(value)) as unknown])
  return { error, extensions: Object.fromEntries(plain) as Readonly<Record<string, unknown>> }
}

/** What a call or a field gave, as an answer to the field that was asked. */
export function given(call: ResolverCall, result: CallResult): ResolverResult {
  return 'error' in result ? failure(result) : { value: engineValue(call, result.value) }
}

function engineValue(call: ResolverCall, value: CallValue, nth?: number): EngineValue {
  switch (value.kind) {
    case 'null':
      return null
    case 'scalar':
      return scalarOf(value.json)
    case 'object':
      return call.object(value.type, value.state, nth)
    case 'id': {
      const loaded = objectOfId(call.session, value.id)
      return 'object' in loaded ? loaded.object : call.object(value.type, undefined, nth)
    }
    case 'list':
      return value.items.map((item, index) => engineValue(call, item, index + 1))
  }
}

function scalarOf(json: GoJson): EngineValue {
  switch (json.kind) {
    case 'number':
      return Number(json.token)
    case 'bool':
    case 'string':
      return json.value
    default:
      return null
  }
}

/** An argument as the caller gave it: enum members by name, objects by ID. */
export function jsonOf(session: EngineSession, value: InputValue): GoJson {
  switch (value.kind) {
    case 'null':
    case 'unloadable':
      return { kind: 'null' }
    case 'string':
    case 'enum':
      return { kind: 'string', value: value.value }
    case 'bool':
      return value
    case 'int':
    case 'float':
      return { kind: 'number', token: String(value.value) }
    case 'list':
      return { kind: 'array', items: value.values.map((item) => jsonOf(session, item)) }
    case 'object':
      return { kind: 'string', value: session.idOf(value.object) }
    case 'fields':
      return {
        kind: 'object',
        entries: new Map(value.fields.map(({ name, value: inner }) => [name, jsonOf(session, inner)])),
      }
  }
}

const named = (namedType: string) => ({ namedType, nonNull: true })
const text = (name: string, value: string) => ({ name, value: { kind: 'string', value } as const })

/** What the engine passes where a caller passes nothing: the thing is only named here, nothing is read. */
export function contextOf(session: EngineSession, arg: ArgState): string | undefined {
  const type = arg.typeDef.asObject?.name
  if (type === undefined) return undefined
  if (arg.defaultPath !== '') {
    const origin = { field: `_context${type}`, arguments: [text('path', arg.defaultPath)], type: named(type) }
    return session.idOf({ type, state: undefined, origin })
  }
  if (arg.defaultAddress !== '') {
    const container = { type, state: undefined, origin: { field: 'container', arguments: [], type: named(type) } }
    const origin = {
      receiver: container,
      field: 'from',
      arguments: [text('address', arg.defaultAddress)],
      type: named(type),
    }
    return session.idOf({ type, state: undefined, origin })
  }
  if (type !== 'Workspace' || (!session.target.behaves('workspaces-always-optional') && !arg.typeDef.optional))
    return undefined
  return session.idOf({
    type,
    state: undefined,
    origin: { field: 'currentWorkspace', arguments: [], type: named(type) },
  })
}
