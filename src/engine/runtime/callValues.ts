import type { GraphQLObjectType } from 'graphql'
import type {
  EngineError,
  EngineObject,
  EngineSession,
  EngineValue,
  InputValue,
  Origin,
  ResolverCall,
  ResolverResult,
} from '../api/index.ts'
import { callField, isEngineObject as isObject, objectOfId } from '../api/index.ts'
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

// An integer of 64 bits stays what it is.
function numberOf(token: string): number | bigint {
  const number = Number(token)
  return Number.isSafeInteger(number) || !/^-?\d+$/.test(token) ? number : BigInt(token)
}

function scalarOf(json: GoJson): EngineValue {
  switch (json.kind) {
    case 'number':
      return numberOf(json.token)
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

/** What the engine passes where a caller passes nothing: what can be read here, and otherwise the thing's name. */
export function contextOf(session: EngineSession, arg: ArgState): string | undefined {
  const type = arg.typeDef.asObject?.name
  if (type === undefined) return undefined
  if (arg.defaultPath !== '') {
    const exclude = { kind: 'list', values: arg.ignore.map((value) => ({ kind: 'string', value }) as const) } as const
    const args = [
      text('path', arg.defaultPath),
      ...(arg.ignore.length === 0 ? [] : [{ name: 'exclude', value: exclude }]),
    ]
    return session.idOf(contextObject(session, type, `_context${type}`, args))
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
  if (type !== 'Workspace' || (!session.target.behaves('workspace-arguments-optional') && !arg.typeDef.optional))
    return undefined
  return session.idOf(contextObject(session, type, 'currentWorkspace', []))
}

/** An object of a field of Query that no client sees, with what a resolver of the session knows of it. */
function contextObject(session: EngineSession, type: string, field: string, args: Origin['arguments']): EngineObject {
  const origin: Origin = { field, arguments: args, type: named(type) }
  const object = (of: string, state: unknown): EngineObject => ({ type: of, state, origin })
  const recorded = (): ResolverResult => ({ value: object(type, undefined) })
  const { target, root, resolvers } = session
  const given = new Map(args.map(({ name, value }) => [name, value]))
  const result = resolvers.get(`Query.${field}`)?.({
    ...{ session, target, receiver: root, field, origin, object, recorded },
    arguments: given,
  })
  if (result === undefined || result instanceof Promise) return object(type, undefined)
  if ('error' in result) return object(type, { kind: 'failed', error: result.error })
  return isObject(result.value) ? result.value : object(type, undefined)
}

/** A directory that was passed, without what its argument ignores: copied into an empty one, as engines do it. */
export function withoutIgnored(session: EngineSession, value: InputValue, { ignore }: ArgState): InputValue {
  if (ignore.length === 0 || value.kind !== 'object' || value.object.type !== 'Directory') return value
  const fields = (type: string) => (session.schema.getType(type) as GraphQLObjectType).getFields()
  const empty = fields('Query')['directory']
  const copy = fields('Directory')['withDirectory']
  if (empty === undefined || copy === undefined) return value
  const made = callField(session, { receiver: session.root, definition: empty, arguments: new Map() })
  if (made instanceof Promise || 'error' in made || !isObject(made.value)) return value
  const source = copy.args.some(({ name }) => name === 'source') ? 'source' : 'directory'
  const args = new Map<string, InputValue>([
    ['path', { kind: 'string', value: '/' }],
    [source, value],
    ['exclude', { kind: 'list', values: ignore.map((pattern) => ({ kind: 'string', value: pattern })) }],
  ])
  const left = callField(session, { receiver: made.value, definition: copy, arguments: args })
  if (left instanceof Promise || 'error' in left || !isObject(left.value)) return value
  return { kind: 'object', object: left.value }
}
