import { joinPointer } from './pointer/pointerTokens.ts'
import type { ArgumentTypedef, FunctionTypedef, Typedefs, TypeReference } from './types.ts'

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
  for (const [i, object] of typedefs.objects.entries()) {
    const pointer = joinPointer('/objects', i)
    yield* ofArguments(object.constructorFunction?.arguments ?? [], `${pointer}/constructorFunction`)
    for (const [k, field] of object.fields.entries()) yield* ofType(field.type, `${pointer}/fields/${k}/type`, 'field')
    yield* ofFunctions(object.functions, pointer)
  }
  for (const [i, { functions }] of typedefs.interfaces.entries())
    yield* ofFunctions(functions, joinPointer('/interfaces', i))
}

function* ofFunctions(functions: readonly FunctionTypedef[], owner: string): Generator<TypeReferenceUse> {
  for (const [i, fn] of functions.entries()) {
    const pointer = `${owner}/functions/${i}`
    yield* ofType(fn.returnType, `${pointer}/returnType`, 'returnType')
    yield* ofArguments(fn.arguments, pointer)
  }
}

function* ofArguments(args: readonly ArgumentTypedef[], owner: string): Generator<TypeReferenceUse> {
  for (const [i, argument] of args.entries()) yield* ofType(argument.type, `${owner}/arguments/${i}/type`, 'argument')
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
