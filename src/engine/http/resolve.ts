import { isCompositeType, isInterfaceType, isListType, isNonNullType } from 'graphql'
import { callField } from './callField.ts'
import { type EngineObject, type EngineValue, isEngineObject, objectPath } from './engineObject.ts'
import { fieldShape } from './fieldShape.ts'
import type { JsonValue } from './goJsonText.ts'
import { goStruct } from './goStruct.ts'
import { resolveMeta } from './resolveMeta.ts'
import type { EngineError, ResolverResult } from './resolver.ts'
import type { DocumentScope, FieldSelection, Selection } from './selections.ts'

export interface FieldError {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** Fields by response key; engines do not merge equal keys, the last one stands. */
type Fields = Map<string, JsonValue>

/** What is there at once unless something asynchronous was asked: a promise for each field would cost more than its work. */
type Soon<Value> = Value | Promise<Value>

/** Resolves selections on an object. Every failing field adds an error; the result then means nothing. */
export function resolveSelections(
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  errors: FieldError[],
  depth = 0,
): Soon<Fields> {
  const fields: Fields = new Map()
  const done = resolveInto(scope, object, selections, fields, errors, depth)
  return done instanceof Promise ? done.then(() => fields) : fields
}

/** Gives true where no further field of the object is to be asked for. */
function resolveInto(
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  fields: Fields,
  errors: FieldError[],
  depth: number,
): Soon<boolean> {
  for (let index = 0; index < selections.length; index++) {
    const stopped = resolveOne(scope, object, selections[index]!, fields, errors, depth)
    if (stopped instanceof Promise) {
      return resolveRest(stopped, scope, object, selections.slice(index + 1), fields, errors, depth)
    }
    if (stopped) return true
  }
  return false
}

async function resolveRest(
  first: Promise<boolean>,
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  fields: Fields,
  errors: FieldError[],
  depth: number,
): Promise<boolean> {
  if (await first) return true
  for (const selection of selections) {
    if (await resolveOne(scope, object, selection, fields, errors, depth)) return true
  }
  return false
}

function resolveOne(
  scope: DocumentScope,
  object: EngineObject,
  selection: Selection,
  fields: Fields,
  errors: FieldError[],
  depth: number,
): Soon<boolean> {
  switch (selection.kind) {
    case 'meta': {
      const outcome = resolveMeta(scope, object.type, selection.node)
      if ('value' in outcome) fields.set(selection.key, outcome.value)
      else errors.push(fieldError(scope, object, selection.key, outcome))
      return false
    }
    case 'on': {
      if (!isOfType(scope, object.type, selection.type)) return false
      const done = resolveInto(scope, object, selection.selections, fields, errors, depth)
      return done instanceof Promise ? done.then(() => false) : false
    }
    case 'field':
      return resolveField(scope, object, selection, fields, errors, depth)
  }
}

function isOfType({ session: { schema } }: DocumentScope, type: string, condition: string): boolean {
  if (type === condition) return true
  const wanted = schema.getType(condition)
  const own = schema.getType(type)
  return isInterfaceType(wanted) && own !== undefined && 'getInterfaces' in own && own.getInterfaces().includes(wanted)
}

function fieldError(
  { session: { target } }: DocumentScope,
  object: EngineObject,
  key: string,
  { error, extensions }: EngineError,
): FieldError {
  const prefixed = target.behaves('resolver-errors-prefixed') && !error.startsWith('panic while resolving')
  const message = prefixed ? `resolve: ${error}` : error
  return { message, path: [...objectPath(object), key], ...(extensions ? { extensions } : {}) }
}

function resolveField(
  scope: DocumentScope,
  object: EngineObject,
  selection: FieldSelection,
  fields: Fields,
  errors: FieldError[],
  depth: number,
): Soon<boolean> {
  const { definition, key } = selection
  const problem = argumentProblem(scope, object, selection)
  if (problem) return fail(scope, object, key, problem, errors)
  const result = callField(scope.session, { receiver: object, definition, arguments: selection.arguments })
  if (result instanceof Promise) {
    return result.then((outcome) => take(scope, object, selection, outcome, fields, errors, depth))
  }
  return take(scope, object, selection, result, fields, errors, depth)
}

function fail(
  scope: DocumentScope,
  object: EngineObject,
  key: string,
  error: EngineError,
  errors: FieldError[],
): boolean {
  errors.push(fieldError(scope, object, key, error))
  return error.alone === true
}

function argumentProblem(
  { session: { target }, deadline }: DocumentScope,
  object: EngineObject,
  { definition, arguments: given }: FieldSelection,
): EngineError | undefined {
  const missing = fieldShape(definition).required.find((name) => !given.has(name))
  for (const { name } of definition.args) {
    if (name === missing) {
      const where = target.behaves('resolver-errors-prefixed') ? `${object.type}.${definition.name}: ` : ''
      return { error: `${where}missing required argument: "${name}"` }
    }
    const value = given.get(name)
    if (value?.kind === 'unloadable' && !isLoader(definition.name)) return { error: value.error }
  }
  if (performance.now() <= deadline) return undefined
  return { error: 'the request takes longer than this embedded engine allows' }
}

const isLoader = (field: string): boolean => field === 'node' || (field.startsWith('load') && field.endsWith('FromID'))

function take(
  scope: DocumentScope,
  object: EngineObject,
  selection: FieldSelection,
  outcome: ResolverResult,
  fields: Fields,
  errors: FieldError[],
  depth: number,
): Soon<boolean> {
  const { definition, key } = selection
  if ('error' in outcome) return fail(scope, object, key, outcome, errors)
  const before = errors.length
  const put = (value: JsonValue | EngineError): boolean => {
    if (isError(value)) return fail(scope, object, key, value, errors)
    if (errors.length === before) fields.set(key, value)
    return false
  }
  const value = complete(scope, selection, outcome.value, definition.type, errors, depth)
  return value instanceof Promise ? value.then(put) : put(value)
}

const isError = (value: JsonValue | EngineError): value is EngineError =>
  typeof value === 'object' && value !== null && 'error' in value

// A stack holds this many levels with room to spare; documents nest by thousands.
const levelsOfAStack = 50

function complete(
  scope: DocumentScope,
  selection: FieldSelection,
  value: EngineValue,
  type: FieldSelection['definition']['type'],
  errors: FieldError[],
  depth: number,
): Soon<JsonValue | EngineError> {
  if (value === null) return null
  const nullable = isNonNullType(type) ? type.ofType : type
  if (Array.isArray(value)) {
    const element = isListType(nullable) ? nullable.ofType : nullable
    return completeItems(scope, selection, value as readonly EngineValue[], element, errors, depth)
  }
  if (!isEngineObject(value)) return value as JsonValue
  const { selections } = selection
  if (selections) {
    if ((depth + 1) % levelsOfAStack !== 0) return resolveSelections(scope, value, selections, errors, depth + 1)
    return Promise.resolve().then(() => resolveSelections(scope, value, selections, errors, depth + 1))
  }
  const struct = isCompositeType(nullable) ? goStruct(scope.session.target, value) : undefined
  if (struct !== undefined) return struct
  return { error: `field "${selection.definition.name}" of type "${value.type}" must have a selection of subfields` }
}

function completeItems(
  scope: DocumentScope,
  selection: FieldSelection,
  items: readonly EngineValue[],
  element: FieldSelection['definition']['type'],
  errors: FieldError[],
  depth: number,
): Soon<JsonValue | EngineError> {
  const completed: JsonValue[] = []
  const rest = async (first: Promise<JsonValue | EngineError>, from: number): Promise<JsonValue | EngineError> => {
    const value = await first
    if (isError(value)) return value
    completed.push(value)
    for (const item of items.slice(from)) {
      const next = await complete(scope, selection, item, element, errors, depth)
      if (isError(next)) return next
      completed.push(next)
    }
    return completed
  }
  for (const [index, item] of items.entries()) {
    const value = complete(scope, selection, item, element, errors, depth)
    if (value instanceof Promise) return rest(value, index + 1)
    if (isError(value)) return value
    completed.push(value)
  }
  return completed
}
