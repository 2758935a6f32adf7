import { goQuote as q } from '../go/goQuote.ts'
import { typeText } from './load/typeText.ts'
import type { FieldState, FunctionState, KindState, ObjectState, TypeDefState } from './state.ts'

/** The parts of an object that make it a collection, found by their roles. */
export interface CollectionMembers {
  readonly keys: FieldState
  readonly keyType: TypeDefState
  readonly get: FunctionState
  readonly delta?: FieldState
}

const KEY_KINDS: readonly KindState[] = [
  'STRING_KIND',
  'INTEGER_KIND',
  'FLOAT_KIND',
  'BOOLEAN_KIND',
  'SCALAR_KIND',
  'ENUM_KIND',
]

/**
 * The members of a collection, or what an engine says where they do not make one; undefined for an ordinary object.
 * From source, not measured.
 */
export function collectionMembers(object: ObjectState): CollectionMembers | string | undefined {
  const { collection, originalName } = object
  if (collection === undefined) return undefined
  if (!collection.enabled)
    return `object ${q(originalName)} has collection member markers but is not marked as a collection`
  const say = (text: string): string => `collection ${q(originalName)} ${text}`
  const field = (name: string) => object.fields.find((one) => one.name === name)
  const keysName = collection.keys || 'keys'
  const keys = field(keysName)
  if (keys === undefined) return say(`requires a stored keys field ${q(keysName)}`)
  const keyType = keys.typeDef.asList?.elementTypeDef
  if (keys.typeDef.optional || keyType === undefined) return say('keys field must be a non-null list')
  if (keyType.optional || !KEY_KINDS.includes(keyType.kind)) return say('keys must be non-null scalars or enum values')
  const getName = collection.get || 'get'
  const get = object.functions.find((one) => one.name === getName)
  const arg = get?.args[0]
  if (get === undefined || arg === undefined || get.args.length !== 1)
    return say(`requires a get function ${q(getName)} with exactly one argument`)
  if (arg.typeDef.kind !== keyType.kind || typeText(arg.typeDef) !== typeText(keyType))
    return say(`get argument must have the non-null key type ${typeText(keyType)}`)
  if (get.returnType.optional || get.returnType.asObject === undefined)
    return say('get function must return a non-null object')
  const deltaName = collection.delta || 'delta'
  const delta = field(deltaName)
  if (delta === undefined)
    return collection.delta === '' ? { keys, keyType, get } : say(`delta field ${q(deltaName)} does not exist`)
  if (delta.typeDef.asObject?.name !== 'CollectionDelta') return say('delta field must have type CollectionDelta')
  return { keys, keyType, get, delta }
}

/** The members of an object that engines take as a collection. */
export function soundCollection(object: ObjectState): CollectionMembers | undefined {
  const members = collectionMembers(object)
  return typeof members === 'object' ? members : undefined
}

/** Name of the type with the functions of a collection that are not its get function. */
export const batchTypeName = (object: ObjectState): string => `${object.name}_Batch`

export const batchFunctions = (object: ObjectState, { get }: CollectionMembers): readonly FunctionState[] =>
  object.functions.filter((fn) => fn.name !== get.name)
