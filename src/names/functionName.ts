import type { Target } from '../versions/types.ts'
import { toLowerCamel } from './toLowerCamel.ts'

/**
 * GraphQL name of a function: lower camel case, but `loadFooFromID` keeps its capital D since v0.21.0.
 * Engine-semantics §1.2, casing recordings.
 */
export function functionName(target: Target, name: string): string {
  const camel = toLowerCamel(target, name)
  const loader = name.startsWith('load') && name.endsWith('FromID') && camel.endsWith('FromId')
  return loader && target.behaves('function-names-keep-from-id') ? `${camel.slice(0, -1)}D` : camel
}
