import type { FindingData } from '../findings/index.ts'
import type { Collection } from '../typedefs/index.ts'

/** What a source marks of a collection: names of parts by their roles, as they are registered. */
export interface CollectionMarks {
  /** Is the object itself marked? */
  readonly marked: boolean
  readonly keys: readonly string[]
  readonly get: readonly string[]
  readonly delta: readonly string[]
}

type Code = 'read-collection-unmarked' | 'read-collection-role-twice'

/** The collection that marks make of an object; what is wrong with them is said, as engines refuse it. */
export function collectionOf(
  object: string,
  marks: CollectionMarks,
  say: <One extends Code>(code: One, data: FindingData<One>) => void,
): { readonly collection?: Collection } {
  const roles = (['keys', 'get', 'delta'] as const).filter((role) => marks[role].length > 0)
  for (const role of roles) {
    const [first = '', ...more] = marks[role]
    if (more.length > 0) say('read-collection-role-twice', { object, role, first, more: more.join(', ') })
  }
  if (marks.marked) return { collection: Object.fromEntries(roles.map((role) => [role, marks[role][0]])) }
  if (roles.length > 0) say('read-collection-unmarked', { object, roles: roles.join(', ') })
  return {}
}
