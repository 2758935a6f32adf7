import { toCamel } from '../names/index.ts'
import type { FunctionTypedef, Typedefs, TypeReference } from '../typedefs/types.ts'
import type { Target } from '../versions/index.ts'

export interface EnumUses {
  /** Does a caller get the enum as, or in, a result? */
  isResult(name: string): boolean
}

/** Finds out which enums callers get as results: from functions, public fields, and what interfaces hand to those who implement them. */
export function enumUses(typedefs: Typedefs, target: Target): EnumUses {
  const results = new Set<string>()
  const add = (type: TypeReference): void => {
    let inner = type
    while (inner.kind === 'LIST') inner = inner.elementType
    if (inner.kind === 'ENUM') results.add(toCamel(target, inner.name))
  }
  const addResults = (functions: readonly FunctionTypedef[]): void => {
    for (const { returnType } of functions) add(returnType)
  }
  for (const { fields, functions } of typedefs.objects) {
    for (const field of fields) if (!field.private) add(field.type)
    addResults(functions)
  }
  for (const { functions } of typedefs.interfaces) {
    addResults(functions)
    for (const { arguments: args } of functions) for (const { type } of args) add(type)
  }
  return { isResult: (name) => results.has(toCamel(target, name)) }
}
