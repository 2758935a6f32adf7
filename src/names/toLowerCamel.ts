import type { Target } from '../versions/types.ts'
import { camelCase } from './camelCase.ts'

/**
 * GraphQL name of a field or an argument: `FooBar` → `fooBar`, `_private` → `Private`. Functions have `functionName`.
 * Engine-semantics §1.1, casing recordings.
 */
export function toLowerCamel(target: Target, text: string): string {
  return camelCase(target, text, false)
}
