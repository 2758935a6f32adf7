import type { Target } from '../versions/types.ts'
import { camelCase } from './camelCase.ts'
import { formatIdentifier } from './identifiers/formatIdentifier.ts'

/**
 * GraphQL name of a field or an argument: `FooBar` → `fooBar`, `_private` → `Private`. Functions have `functionName`.
 * Engine-semantics §1.1, casing recordings.
 */
export function toLowerCamel(target: Target, text: string): string {
  return target.behaves('names-by-dictionary') ? formatIdentifier(text, 'CAMEL') : camelCase(target, text, false)
}
