import { toLowerCamel } from '../../../names/index.ts'
import { type GoJson, goQuote, readGoJson, writeGoJson } from '../../go/index.ts'
import { decodeDefault, type LoadedModule, ownTypes } from '../../module/load/index.ts'
import type { ArgState, FieldState, FunctionState, ObjectState } from '../../module/state.ts'
import { fromRuntime, Unusable } from './fromRuntime.ts'
import { toRuntime, Unpassable } from './toRuntime.ts'
import type { CallFailure, CallResult, CallSession, FunctionCall } from './types.ts'

/** Arguments of a call by GraphQL name, as the caller gave them: enum members by name, objects by ID, null for null. */
export type CallerArguments = ReadonlyMap<string, GoJson>

export interface CallInput {
  readonly module: LoadedModule
  readonly session: CallSession
  /** The object as served, and its state; no state: the constructor. */
  readonly object: ObjectState
  readonly state?: GoJson
  readonly fn: FunctionState
  readonly args: CallerArguments
  /** IDs of what the engine passes on its own for arguments a caller left out: contextual directories, the Workspace. */
  readonly context?: (arg: ArgState) => string | undefined
}

const nullJson: GoJson = { kind: 'null' }

/**
 * The call that a runtime is started with: original names, arguments in the runtime's form, sorted by name; what has
 * neither a value nor a default is absent (sdk-protocol §2.2, calls recordings).
 */
export function startCall(input: CallInput): { readonly call: FunctionCall } | CallFailure {
  const { module, object, state = nullJson, fn, context } = input
  const given: [ArgState, GoJson][] = []
  const contextual: { readonly name: string; readonly value: string }[] = []
  for (const arg of fn.args) {
    const value = input.args.get(arg.name) ?? defaultOf(module, arg)
    if (value !== undefined) given.push([arg, value])
    else {
      const id = context?.(arg)
      if (id !== undefined)
        contextual.push({ name: arg.originalName, value: writeGoJson({ kind: 'string', value: id }) })
    }
  }
  // Engines look arguments up by their names spelled once more: where two come out equal, the last one takes both.
  const found = new Map(fn.args.map((arg) => [toLowerCamel(module.target, arg.name), arg]))
  given.sort(([a], [b]) => (a.name < b.name ? -1 : 1))
  const inputArgs: { name: string; value: string }[] = []
  for (const [arg, value] of given) {
    try {
      const passed = toRuntime(module, input.session, arg.typeDef, value)
      const { originalName } = found.get(toLowerCamel(module.target, arg.name)) ?? arg
      inputArgs.push({ name: originalName, value: writeGoJson(passed) })
    } catch (problem) {
      if (!(problem instanceof Unpassable)) throw problem
      const failed = module.target.behaves('call-errors-failed-to') ? 'failed to ' : ''
      return { error: `${failed}set call inputs: ${failed}convert arg ${goQuote(arg.name)}: ${problem.message}` }
    }
  }
  return {
    call: {
      parentName: object.originalName,
      name: fn.originalName,
      parent: writeGoJson(state),
      inputArgs: [...inputArgs, ...contextual],
    },
  }
}

/** The default as a caller would give it. */
function defaultOf(module: LoadedModule, arg: ArgState): GoJson | undefined {
  if (arg.defaultValue === undefined) return undefined
  const read = readGoJson(arg.defaultValue)
  if (!read.ok || !decodeDefault(module.target, arg.typeDef, arg.defaultValue).ok) return undefined
  if (read.value.kind !== 'string' || !module.target.behaves('enum-defaults-converted')) return read.value
  const original = read.value.value
  const enumeration = arg.typeDef.asEnum && ownTypes(module.served).enums.get(arg.typeDef.asEnum.name)
  const member = enumeration?.members.find((one) => one.originalName === original)
  return member ? { kind: 'string', value: member.name } : read.value
}

/** The value a runtime returned, as the caller of the function gets it. */
export function takeResult(module: LoadedModule, session: CallSession, fn: FunctionState, value: GoJson): CallResult {
  const failed = module.target.behaves('call-errors-failed-to') ? 'failed to ' : ''
  return converted(() => fromRuntime(module, session, fn.returnType, value), `${failed}convert return value: `)
}

/**
 * A field of an object, read from its state without a call: by its original name, and as null where the state has none
 * (measured §6).
 */
export function readField(module: LoadedModule, session: CallSession, field: FieldState, state: GoJson): CallResult {
  const value = state.kind === 'object' ? state.entries.get(field.originalName) : undefined
  return converted(() => fromRuntime(module, session, field.typeDef, value ?? nullJson), '')
}

function converted(
  convert: () => Extract<CallResult, { readonly value: unknown }>['value'],
  prefix: string,
): CallResult {
  try {
    return { value: convert() }
  } catch (problem) {
    if (problem instanceof Unusable) return { error: `${prefix}${problem.message}` }
    throw problem
  }
}
