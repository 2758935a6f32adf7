import { isCompositeType, isInterfaceType, isListType, isNonNullType } from 'graphql'
import type { JsonValue } from '../go/goJsonText.ts'
import { callField } from './callField.ts'
import { type EngineObject, type EngineValue, isEngineObject, objectPath } from './engineObject.ts'
import { fieldShape } from './fieldShape.ts'
import { goStruct } from './goStruct.ts'
import { resolveMeta } from './resolveMeta.ts'
import type { EngineError } from './resolver.ts'
import type { DocumentScope, FieldSelection, Selection } from './selections.ts'
import { type Soon, someSoon, soon } from './soon.ts'

export interface FieldError {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** An object while its fields are resolved. */
interface OpenObject {
  readonly scope: DocumentScope
  readonly object: EngineObject
  /** By response key; engines do not merge equal keys, the last one stands. */
  readonly fields: Map<string, JsonValue>
  /** Those of the whole document so far. */
  readonly errors: FieldError[]
  /** Levels above it. */
  readonly depth: number
}

/** Resolves selections on an object. Every failing field adds an error; the result then means nothing. */
export function resolveSelections(
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  errors: FieldError[],
  depth = 0,
): Soon<ReadonlyMap<string, JsonValue>> {
  const open: OpenObject = { scope, object, fields: new Map(), errors, depth }
  return soon(resolveAll(open, selections), () => open.fields)
}

/** Gives true where no further field of the object is to be asked for. */
const resolveAll = (open: OpenObject, selections: readonly Selection[]): Soon<boolean> =>
  someSoon(selections, (selection) => resolveOne(open, selection))

function resolveOne(open: OpenObject, selection: Selection): Soon<boolean> {
  const { scope, object, fields } = open
  switch (selection.kind) {
    case 'meta': {
      const outcome = resolveMeta(scope, object.type, selection.node)
      if ('error' in outcome) return fail(open, selection.key, outcome)
      fields.set(selection.key, outcome.value)
      return false
    }
    case 'on':
      if (!isOfType(scope, object.type, selection.type)) return false
      return soon(resolveAll(open, selection.selections), () => false)
    case 'field':
      return resolveField(open, selection)
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

function fail({ scope, object, errors }: OpenObject, key: string, error: EngineError): boolean {
  errors.push(fieldError(scope, object, key, error))
  return error.alone === true
}

function resolveField(open: OpenObject, selection: FieldSelection): Soon<boolean> {
  const { scope, object, fields, errors } = open
  const { definition, key } = selection
  const problem = argumentProblem(scope, object, selection)
  if (problem) return fail(open, key, problem)
  const result = callField(scope.session, { receiver: object, definition, arguments: selection.arguments })
  return soon(result, (outcome) => {
    if ('error' in outcome) return fail(open, key, outcome)
    const before = errors.length
    return soon(complete(open, selection, outcome.value, definition.type), (value) => {
      if (isError(value)) return fail(open, key, value)
      scope.countAnswer(value)
      if (errors.length === before) fields.set(key, value)
      return false
    })
  })
}

function argumentProblem(
  { session: { target }, deadline }: DocumentScope,
  object: EngineObject,
  { definition, arguments: given }: FieldSelection,
): EngineError | undefined {
  const missing = fieldShape(definition).required.find((name) => !given.has(name))
  for (const { name } of definition.args) {
    if (name === missing) {
      const where = target.behaves('missing-argument-names-field') ? `${object.type}.${definition.name}: ` : ''
      return { error: `${where}missing required argument: "${name}"` }
    }
    const value = given.get(name)
    if (value?.kind === 'unloadable' && !isLoader(definition.name)) return { error: value.error }
  }
  if (performance.now() <= deadline) return undefined
  return { error: 'the request takes longer than this embedded engine allows' }
}

const isLoader = (field: string): boolean => field === 'node' || (field.startsWith('load') && field.endsWith('FromID'))

const isError = (value: JsonValue | EngineError): value is EngineError =>
  typeof value === 'object' && value !== null && 'error' in value

// A stack holds this many levels with room to spare; documents nest by thousands.
const levelsOfAStack = 50

function complete(
  open: OpenObject,
  selection: FieldSelection,
  value: EngineValue,
  type: FieldSelection['definition']['type'],
): Soon<JsonValue | EngineError> {
  if (value === null) return null
  const nullable = isNonNullType(type) ? type.ofType : type
  if (Array.isArray(value)) {
    const element = isListType(nullable) ? nullable.ofType : nullable
    return completeItems(open.scope, value as readonly EngineValue[], (item) =>
      complete(open, selection, item, element),
    )
  }
  if (!isEngineObject(value)) return value as JsonValue
  const { scope, errors } = open
  const { selections, definition } = selection
  if (selections) {
    const depth = open.depth + 1
    const start = depth % levelsOfAStack === 0 ? Promise.resolve() : undefined
    return soon(start, () => resolveSelections(scope, value, selections, errors, depth))
  }
  const struct = isCompositeType(nullable) ? goStruct(scope.session.target, value) : undefined
  if (struct !== undefined) return struct
  return { error: `field "${definition.name}" of type "${value.type}" must have a selection of subfields` }
}

function completeItems(
  { countAnswer }: DocumentScope,
  items: readonly EngineValue[],
  completeItem: (item: EngineValue) => Soon<JsonValue | EngineError>,
): Soon<JsonValue | EngineError> {
  const completed: JsonValue[] = []
  let failure: EngineError | undefined
  const failed = someSoon(items, (item) =>
    soon(completeItem(item), (value) => {
      if (isError(value)) failure = value
      else {
        countAnswer(value)
        completed.push(value)
      }
      return failure !== undefined
    }),
  )
  return soon(failed, () => failure ?? completed)
}
