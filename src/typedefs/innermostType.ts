import type { TypeReference } from './types.ts'

/** What the lists of a type hold; the type itself where it is no list. */
export function innermostType(type: TypeReference): Exclude<TypeReference, { readonly kind: 'LIST' }> {
  let inner = type
  while (inner.kind === 'LIST') inner = inner.elementType
  return inner
}
