import type { Target } from '../../versions/types.ts'

const internal = new Set(['Query.sourceMap(module:)', 'Query.sourceMap(url:)'])

/** Arguments that engines know from v0.21.0 on and let no client use; introspection does not show them. */
export function isInternalArgument(target: Target, type: string, field: string, argument: string): boolean {
  if (!target.behaves('id-recipe-argument-internal')) return false
  return (field === 'id' && argument === 'recipe') || internal.has(`${type}.${field}(${argument}:)`)
}
