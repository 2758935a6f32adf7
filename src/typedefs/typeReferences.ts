import { partsOf } from './partsOf.ts'
import type { Typedefs, TypeReference } from './types.ts'

/** One reference to a type and where it stands. */
export interface TypeReferenceUse {
  readonly type: TypeReference
  readonly pointer: string
  readonly position: 'argument' | 'returnType' | 'field'
  /** How many lists it stands in: 0 for the type of the argument, function or field itself. */
  readonly listDepth: number
}

/** Every type reference of a document, in document order; a list comes before its element type. */
export function* typeReferences(typedefs: Typedefs): Generator<TypeReferenceUse> {
  for (const { kind, value, pointer } of partsOf(typedefs)) {
    if (kind === 'argument' || kind === 'field') yield* ofType(value.type, `${pointer}/type`, kind)
    if (kind === 'function') yield* ofType(value.returnType, `${pointer}/returnType`, 'returnType')
  }
}

function* ofType(
  type: TypeReference,
  pointer: string,
  position: TypeReferenceUse['position'],
): Generator<TypeReferenceUse> {
  let at = pointer
  let current = type
  for (let listDepth = 0; ; listDepth++) {
    yield { type: current, pointer: at, position, listDepth }
    if (current.kind !== 'LIST') return
    at = `${at}/elementType`
    current = current.elementType
  }
}
