import { type FieldNode, Kind, parse, type SelectionNode, type ValueNode } from 'graphql'
import { type GoJson, readGoJson, writeGoJson } from '../../src/engine/go/index.ts'
import type { LoadedModule } from '../../src/engine/module/load/index.ts'
import type { ArgState, FunctionState, ObjectState } from '../../src/engine/module/state.ts'
import {
  type CallFailure,
  type CallSession,
  type CallValue,
  endCall,
  type FunctionCall,
  type ProcessExit,
  type Returned,
  readField,
  startCall,
  takeResult,
  takeReturn,
} from '../../src/engine/runtime/calls/index.ts'

/** What a runtime did for one call. */
export interface RuntimeRun {
  readonly returned: Returned
  readonly exit: ProcessExit
}

export interface ReplayHost extends CallSession {
  run(call: FunctionCall): RuntimeRun
  context(fn: FunctionState, arg: ArgState): string | undefined
}

export interface Response {
  readonly data: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly path: readonly string[]
    readonly extensions?: unknown
  }[]
}

class Failure extends Error {
  readonly failure: CallFailure
  readonly path: readonly string[]
  constructor(failure: CallFailure, path: readonly string[]) {
    super(failure.error)
    this.failure = failure
    this.path = path
  }
}

/**
 * Answers a client's query about a module with the engine side of calls; `recorded` fills in what is not the module's
 * (IDs, fields of core objects).
 */
export function answerQuery(module: LoadedModule, host: ReplayHost, query: string, recorded: unknown): Response {
  const [definition] = parse(query).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const answer = new Answer(module, host)
  try {
    return { data: answer.root(definition.selectionSet.selections, recorded) }
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem
    const { error, extensions } = problem.failure
    const shown = extensions && {
      extensions: Object.fromEntries(Object.entries(extensions).map(([name, value]) => [name, plain(value)])),
    }
    return { data: null, errors: [{ message: error, path: problem.path, ...shown }] }
  }
}

const plain = (value: GoJson): unknown => JSON.parse(writeGoJson(value))

class Answer {
  readonly #module: LoadedModule
  readonly #host: ReplayHost
  constructor(module: LoadedModule, host: ReplayHost) {
    this.#module = module
    this.#host = host
  }

  root(selections: readonly SelectionNode[], recorded: unknown): unknown {
    const [field] = selections
    if (field?.kind !== Kind.FIELD) throw new Error('no field')
    const name = field.name.value
    const path = [name]
    const args = argumentsOf(field)
    const id = args.get('id')
    const under = at(recorded, name)
    if (id?.kind === 'string') {
      const referred = this.#host.load(id.value)
      if (referred?.state === undefined) throw new Error(`nothing known by ${id.value}`)
      const value: CallValue = { kind: 'object', type: referred.type, state: referred.state }
      return { [name]: this.#value(value, field, path, under) }
    }
    const object = this.#module.served.objects[0]?.asObject
    if (!object?.constructorFunction) throw new Error('no constructor')
    const value = this.#call(object, undefined, object.constructorFunction, args, path)
    return { [name]: this.#value(value, field, path, under) }
  }

  #value(value: CallValue, field: FieldNode, path: readonly string[], recorded: unknown): unknown {
    switch (value.kind) {
      case 'null':
        return null
      case 'scalar':
        return plain(value.json)
      case 'list':
        return value.items.map((item, index) => this.#value(item, field, path, at(recorded, index)))
      case 'id':
        return recorded
      case 'object':
        return this.#object(value.type, value.state, field.selectionSet?.selections ?? [], path, recorded)
    }
  }

  #object(
    type: string,
    state: GoJson,
    selections: readonly SelectionNode[],
    path: readonly string[],
    recorded: unknown,
  ): unknown {
    const object = this.#module.served.objects.find((one) => one.asObject?.name === type)?.asObject
    if (!object) throw new Error(`no type ${type}`)
    const result: Record<string, unknown> = {}
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        Object.assign(result, this.#object(type, state, selection.selectionSet.selections, path, recorded))
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        result[name] = this.#field(object, state, selection, [...path, name], at(recorded, name))
      }
    }
    return result
  }

  #field(
    object: ObjectState,
    state: GoJson,
    selection: FieldNode,
    path: readonly string[],
    recorded: unknown,
  ): unknown {
    const name = selection.name.value
    if (name === 'id') return recorded
    if (name === '__typename') return object.name
    if (name.startsWith('as'))
      return this.#object(object.name, state, selection.selectionSet?.selections ?? [], path, recorded)
    const fn = object.functions.find((one) => one.name === name)
    if (fn) return this.#value(this.#call(object, state, fn, argumentsOf(selection), path), selection, path, recorded)
    const field = object.fields.find((one) => one.name === name)
    if (!field) throw new Error(`no field ${name}`)
    const read = readField(this.#module, this.#host, field, state)
    if ('error' in read) throw new Failure(read, path)
    return this.#value(read.value, selection, path, recorded)
  }

  #call(
    object: ObjectState,
    state: GoJson | undefined,
    fn: FunctionState,
    args: ReadonlyMap<string, GoJson>,
    path: readonly string[],
  ): CallValue {
    const module = this.#module
    const session = this.#host
    const context = (arg: ArgState): string | undefined => this.#host.context(fn, arg)
    const started = startCall({ module, session, object, fn, args, context, ...(state && { state }) })
    if ('error' in started) throw new Failure(started, path)
    const run = this.#host.run(started.call)
    const ended = endCall(module.target, started.call, run.returned, run.exit)
    if ('error' in ended) throw new Failure(ended, path)
    const result = takeResult(module, session, fn, ended.value)
    if ('error' in result) throw new Failure(result, path)
    return result.value
  }
}

const at = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined

const argumentsOf = (field: FieldNode): ReadonlyMap<string, GoJson> =>
  new Map((field.arguments ?? []).map((arg) => [arg.name.value, jsonOf(arg.value)]))

function jsonOf(node: ValueNode): GoJson {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.ENUM:
      return { kind: 'string', value: node.value }
    case Kind.INT:
    case Kind.FLOAT: {
      const read = readGoJson(node.value)
      if (!read.ok) throw new Error(read.message)
      // Engines parse a literal before they write it down again.
      return { kind: 'number', token: String(Number(node.value)) }
    }
    case Kind.BOOLEAN:
      return { kind: 'bool', value: node.value }
    case Kind.LIST:
      return { kind: 'array', items: node.values.map(jsonOf) }
    case Kind.NULL:
      return { kind: 'null' }
    default:
      throw new Error(`no ${node.kind} in recordings`)
  }
}

/** Plays the returns of a recorded run in order, and what the engine answered to each. */
export function playReturns(
  target: LoadedModule['target'],
  requests: readonly {
    readonly query: string
    readonly response: { readonly errors?: readonly { readonly message: string }[] }
  }[],
): { readonly returned: Returned; readonly answers: readonly (readonly [string | undefined, string | undefined])[] } {
  let returned: Returned = {}
  let error = { message: '', values: [] as { name: string; value: string }[] }
  const answers: (readonly [string | undefined, string | undefined])[] = []
  for (const { query, response } of requests) {
    const made = /^\{error\(message:("(?:[^"\\]|\\.)*")\)/.exec(query)
    if (made) {
      const values = [...query.matchAll(/withValue\(name:("(?:[^"\\]|\\.)*"),value:("(?:[^"\\]|\\.)*")\)/g)]
      const text = (part: string | undefined): string => JSON.parse(part ?? '""') as string
      error = { message: text(made[1]), values: values.map((one) => ({ name: text(one[1]), value: text(one[2]) })) }
    }
    const value = /returnValue\(value:("(?:[^"\\]|\\.)*")\)/.exec(query)?.[1]
    if (value === undefined && !query.includes('returnError(')) continue
    const given = value === undefined ? { error } : { value: JSON.parse(value) as string }
    const outcome = takeReturn(target, returned, given)
    answers.push(['error' in outcome ? outcome.error : undefined, response.errors?.[0]?.message])
    if ('returned' in outcome) returned = outcome.returned
  }
  return { returned, answers }
}
