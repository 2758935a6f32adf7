import type { TypeDefState } from './state.ts'

/** What the lists of a type hold; the type itself where it is no list. */
export function innermostTypeDef(type: TypeDefState): TypeDefState {
  let inner = type
  while (inner.asList) inner = inner.asList.elementTypeDef
  return inner
}
