import { toCamel } from '../names/index.ts'
import type { TypeReference } from '../typedefs/types.ts'
import type { Target } from '../versions/index.ts'

/**
 * How one type differs from another, from the outside in:
 * `same`; `nullable`: null became possible somewhere, and nothing else changed; `required`: null became impossible;
 * `widened`: an integer became a float; `other`: anything else.
 */
export type TypeDifference = 'same' | 'nullable' | 'required' | 'widened' | 'other'

export function compareTypes(before: TypeReference, after: TypeReference, target: Target): TypeDifference {
  let [old, now] = [before, after]
  let difference: TypeDifference = 'same'
  for (;;) {
    if (old.optional !== now.optional) {
      const here = now.optional ? 'nullable' : 'required'
      if (difference !== 'same' && difference !== here) return 'other'
      difference = here
    }
    if (old.kind !== 'LIST' || now.kind !== 'LIST') break
    old = old.elementType
    now = now.elementType
  }
  if (old.kind === 'INTEGER' && now.kind === 'FLOAT') return difference === 'same' ? 'widened' : 'other'
  if (old.kind !== now.kind) return 'other'
  if ('name' in old && 'name' in now && !sameName(old.name, now.name, target)) return 'other'
  return difference
}

const sameName = (a: string, b: string, target: Target): boolean => a === b || toCamel(target, a) === toCamel(target, b)
