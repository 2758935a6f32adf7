import { batchFunctions, batchTypeName, type CollectionMembers, soundCollection } from '../collectionMembers.ts'
import type { FunctionState, ObjectState, TypeDefState } from '../state.ts'
import type { CallerField, CallerType } from './callerSchema.ts'
import { typeText } from './typeText.ts'

/** How the parts of a collection are shown. */
interface Showing {
  readonly id: CallerField
  readonly directives: CallerType['directives']
  fn(fn: FunctionState): CallerField
  input(type: TypeDefState): string
}

/** Does the object have operations for callers beside those of every collection? */
export function hasBatch(object: ObjectState): boolean {
  const members = soundCollection(object)
  return members !== undefined && batchFunctions(object, members).length > 0
}

/** What callers see of a collection in place of its own fields and functions. From source, not measured. */
export function collectionTypes(object: ObjectState, members: CollectionMembers, show: Showing): readonly CallerType[] {
  const { keys, keyType, get } = members
  const operations = batchFunctions(object, members)
  const field = (
    name: string,
    type: string,
    description: string,
    args: CallerField['arguments'] = [],
  ): CallerField => ({
    name,
    type,
    arguments: args,
    description,
    directives: [],
  })
  const argument = (name: string, type: TypeDefState): CallerField['arguments'][number] => ({
    name,
    type: show.input(type),
    description: '',
    directives: [],
  })
  const type = (name: string, description: string, fields: readonly CallerField[]): CallerType => ({
    kind: 'object',
    name,
    description,
    fields: [show.id, ...fields],
    directives: show.directives,
  })
  const batch = batchTypeName(object)
  const collection = type(object.name, object.description, [
    field('keys', typeText(keys.typeDef), 'Current keys, in author order.'),
    field('list', `[${typeText(get.returnType)}]!`, 'Items in the same order as keys.'),
    { ...show.fn(get), name: 'get', arguments: [argument('key', keyType)] },
    field('subset', `${object.name}!`, 'Select keys from this collection. Preserve author order.', [
      argument('keys', keys.typeDef),
    ]),
    ...(operations.length > 0 ? [field('batch', `${batch}!`, 'Operations on the current collection.')] : []),
  ])
  return operations.length > 0 ? [collection, type(batch, '', operations.map(show.fn))] : [collection]
}
