import { toCamel } from '../names/index.ts'
import { partsOf, type Typedefs, type TypeReference } from '../typedefs/index.ts'
import { innermostType } from '../typedefs/innermostType.ts'
import type { Target } from '../versions/index.ts'

export interface EnumUses {
  /** Does a caller get the enum as, or in, a result? */
  isResult(name: string): boolean
}

/** Finds out which enums callers get as results: from functions, public fields, and what interfaces hand to those who implement them. */
export function enumUses(typedefs: Typedefs, target: Target): EnumUses {
  const results = new Set<string>()
  const add = (type: TypeReference): void => {
    const inner = innermostType(type)
    if (inner.kind === 'ENUM') results.add(toCamel(target, inner.name))
  }
  for (const { kind, value, owner } of partsOf(typedefs)) {
    if (kind === 'field' && !value.private) add(value.type)
    if (kind === 'function') add(value.returnType)
    if (kind === 'argument' && owner?.owner?.kind === 'interface') add(value.type)
  }
  return { isResult: (name) => results.has(toCamel(target, name)) }
}
