import type { Target } from '../versions/types.ts'
import { camelCase } from './camelCase.ts'
import { formatIdentifier } from './identifiers/formatIdentifier.ts'

/**
 * GraphQL name of an object, interface, enum or scalar before namespacing: `foo-bar` → `FooBar`, `HTTPServer` →
 * `Httpserver` (by the dictionary: `HTTPServer`). Can come out empty (`日本`) or as no GraphQL name (`2Fast`). Engine-semantics §1.1, casing recordings.
 */
export function toCamel(target: Target, text: string): string {
  return target.behaves('names-by-dictionary') ? formatIdentifier(text, 'PASCAL') : camelCase(target, text, true)
}
