import type { Target } from '../versions/types.ts'
import type { DigestEra, RecipeFormat } from './types.ts'

/** How a target's engine writes recipe IDs; undefined before v0.12.0, whose calls record no view. */
export function recipeFormat(target: Pick<Target, 'behaves'>): RecipeFormat | undefined {
  const era = digestEra(target)
  if (era === undefined) return undefined
  return {
    era,
    wrapped: target.behaves('recipe-wrapped'),
    argumentsByName: target.behaves('recipe-arguments-by-name'),
  }
}

function digestEra(target: Pick<Target, 'behaves'>): DigestEra | undefined {
  if (target.behaves('recipe-digest-proto')) return 'proto'
  if (target.behaves('recipe-digest-manual')) return 'manual'
  if (target.behaves('recipe-digest-hasher-1')) return 'hasher1'
  if (target.behaves('recipe-digest-hasher-2')) return 'hasher2'
  if (target.behaves('recipe-digest-hasher-3')) return 'hasher3'
  return undefined
}
