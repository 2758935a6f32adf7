import type { CallType } from '../plan/plan.ts'
import type { Target } from '../versions/types.ts'

/** GraphQL that turns an ID into the thing it stands for: `open` + selection + `close`. */
export interface LoadField {
  readonly open: string
  readonly close: string
}

/**
 * How the target loads a thing by its ID: `node(id:)` where there is one, since it works in every view, else
 * `load<Type>FromID(id:)`. Source: measured §4; v0.21.0 has no `node`.
 */
export function loadField(target: Target, type: CallType, id: string): LoadField {
  const argument = `(id:${JSON.stringify(id)})`
  if (target.has('Query.node')) return { open: `node${argument}{... on ${type}{`, close: '}}' }
  return { open: `load${type}FromID${argument}{`, close: '}' }
}
