import { printWord } from './printWord.ts'
import type { RecipeType } from './types.ts'

/** A type as GraphQL writes it: `[TypeDef!]!`. */
export function printType(type: RecipeType): string {
  const inner = type.elem ? `[${printType(type.elem)}]` : printWord(type.namedType ?? '')
  return type.nonNull ? `${inner}!` : inner
}
