import { functionName, toLowerCamel } from '../../names/index.ts'
import type { FieldTypedef, FunctionTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import type { Target } from '../../versions/index.ts'

/** What callers see of the parts of a collection; undefined: nothing. */
export interface CollectionRoles {
  fieldName(field: FieldTypedef): string | undefined
  functionName(fn: FunctionTypedef): string
  /** A function as callers call it. */
  shown(fn: FunctionTypedef): FunctionTypedef
}

/** An ordinary object, or a collection on a target without collections, has no roles. */
export function collectionRoles(target: Target, { collection }: ObjectTypedef): CollectionRoles | undefined {
  if (collection === undefined || !target.supports('collections')) return undefined
  const keys = toLowerCamel(target, collection.keys ?? 'keys')
  const get = functionName(target, collection.get ?? 'get')
  const isGet = ({ name }: FunctionTypedef): boolean => functionName(target, name) === get
  return {
    fieldName: ({ name }) => (toLowerCamel(target, name) === keys ? 'keys' : undefined),
    functionName: (fn) => (isGet(fn) ? 'get' : `batch.${functionName(target, fn.name)}`),
    shown: (fn) =>
      isGet(fn) ? { ...fn, arguments: fn.arguments.map((argument) => ({ ...argument, name: 'key' })) } : fn,
  }
}
