import { isCompositeType, isInterfaceType, isListType, isNonNullType } from 'graphql'
import { callField } from './callField.ts'
import { isRequired } from './decodeInput.ts'
import { type EngineObject, type EngineValue, isEngineObject, objectPath } from './engineObject.ts'
import type { JsonValue } from './goJsonText.ts'
import { goStruct } from './goStruct.ts'
import { resolveMeta } from './resolveMeta.ts'
import type { EngineError } from './resolver.ts'
import type { DocumentScope, FieldSelection, Selection } from './selections.ts'

export interface FieldError {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

const stop = Symbol('no further field')

/** Fields by response key; engines do not merge equal keys, the last one stands. */
type Fields = Map<string, JsonValue>

/** Resolves selections on an object. Every failing field adds an error; the result then means nothing. */
export async function resolveSelections(
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  errors: FieldError[],
): Promise<Fields> {
  const fields: Fields = new Map()
  await resolveInto(scope, object, selections, fields, errors)
  return fields
}

async function resolveInto(
  scope: DocumentScope,
  object: EngineObject,
  selections: readonly Selection[],
  fields: Fields,
  errors: FieldError[],
): Promise<void> {
  for (const selection of selections) {
    switch (selection.kind) {
      case 'meta': {
        const outcome = resolveMeta(scope, object.type, selection.node)
        if ('value' in outcome) fields.set(selection.key, outcome.value)
        else errors.push(fieldError(scope, object, selection.key, outcome))
        break
      }
      case 'on':
        if (isOfType(scope, object.type, selection.type)) {
          await resolveInto(scope, object, selection.selections, fields, errors)
        }
        break
      case 'field': {
        const value = await resolveField(scope, object, selection, errors)
        if (value === stop) return
        if (value !== undefined) fields.set(selection.key, value)
      }
    }
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

async function resolveField(
  scope: DocumentScope,
  object: EngineObject,
  selection: FieldSelection,
  errors: FieldError[],
): Promise<JsonValue | undefined | typeof stop> {
  const { session } = scope
  const { target } = session
  const { definition, key } = selection
  const fail = (error: EngineError): undefined => {
    errors.push(fieldError(scope, object, key, error))
    return undefined
  }

  for (const argument of definition.args) {
    const value = selection.arguments.get(argument.name)
    if (value === undefined && isRequired(argument)) {
      const where = target.behaves('resolver-errors-prefixed') ? `${object.type}.${definition.name}: ` : ''
      return fail({ error: `${where}missing required argument: "${argument.name}"` })
    }
    if (value?.kind === 'unloadable' && !isLoader(definition.name)) return fail({ error: value.error })
  }
  if (performance.now() > scope.deadline)
    return fail({ error: 'the request takes longer than this embedded engine allows' })
  const result = callField(session, { receiver: object, definition, arguments: selection.arguments })
  const outcome = result instanceof Promise ? await result : result
  if ('error' in outcome) {
    fail(outcome)
    return outcome.alone ? stop : undefined
  }
  const before = errors.length
  const value = await complete(scope, selection, outcome.value, definition.type, fail, errors)
  return errors.length > before ? undefined : value
}

const isLoader = (field: string): boolean => field === 'node' || (field.startsWith('load') && field.endsWith('FromID'))

async function complete(
  scope: DocumentScope,
  selection: FieldSelection,
  value: EngineValue,
  type: FieldSelection['definition']['type'],
  fail: (error: EngineError) => undefined,
  errors: FieldError[],
): Promise<JsonValue | undefined> {
  if (value === null) return null
  const nullable = isNonNullType(type) ? type.ofType : type
  if (Array.isArray(value)) {
    const items: JsonValue[] = []
    const element = isListType(nullable) ? nullable.ofType : nullable
    for (const item of value as readonly EngineValue[]) {
      const completed = await complete(scope, selection, item, element, fail, errors)
      if (completed === undefined) return undefined
      items.push(completed)
    }
    return items
  }
  if (!isEngineObject(value)) return value as JsonValue
  if (selection.selections) {
    // A new stack for each level: documents nest by thousands.
    await undefined
    return resolveSelections(scope, value, selection.selections, errors)
  }
  const struct = isCompositeType(nullable) ? goStruct(scope.session.target, value) : undefined
  if (struct !== undefined) return struct
  return fail({
    error: `field "${selection.definition.name}" of type "${value.type}" must have a selection of subfields`,
  })
}
