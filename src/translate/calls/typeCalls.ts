import type { CallList } from '../../plan/CallList.ts'
import type { ArgumentValue } from '../../plan/plan.ts'
import type { SourceMap, TypeReference } from '../../typedefs/types.ts'
import { argumentsOf, ref, text } from './argumentsOf.ts'

const NAMED = { OBJECT: 'withObject', INTERFACE: 'withInterface', ENUM: 'withEnum', SCALAR: 'withScalar' } as const
const OPTIONAL = argumentsOf({ optional: { kind: 'boolean', value: true } })

/** `typeDef.withKind(STRING_KIND)`, `typeDef.withObject("Directory").withOptional(true)`, `typeDef.withListOf(…)`. */
export function typeCalls(list: CallList, type: TypeReference, origin: string): number {
  // Lists nest as deep as the document likes, so the way down is a loop.
  const optionals: boolean[] = []
  let inner = type
  while (inner.kind === 'LIST') {
    optionals.push(inner.optional)
    inner = inner.elementType
  }
  let index = optionalCall(list, innermost(list, inner, origin), inner.optional || inner.kind === 'VOID', origin)
  while (optionals.length > 0) {
    const args = argumentsOf({ elementType: ref(index) })
    const wrapped = list.add('TypeDef', freshTypeDef(list, origin), 'withListOf', args, origin)
    index = optionalCall(list, wrapped, optionals.pop()!, origin)
  }
  return index
}

export const freshTypeDef = (list: CallList, origin: string): number =>
  list.add('TypeDef', undefined, 'typeDef', [], origin)

export function sourceMapCall(
  list: CallList,
  sourceMap: SourceMap | undefined,
  origin: string,
): ArgumentValue | undefined {
  if (sourceMap === undefined) return undefined
  const { filename, line, column } = sourceMap
  // Most of a large plan is source maps, of few files and columns: those arguments are shared.
  const args = [
    list.shared('filename', { kind: 'string', value: filename }),
    { name: 'line', value: { kind: 'int', value: line } } as const,
    list.shared('column', { kind: 'int', value: column }),
  ]
  return ref(list.add('SourceMap', undefined, 'sourceMap', args, origin))
}

function innermost(list: CallList, type: Exclude<TypeReference, { kind: 'LIST' }>, origin: string): number {
  const on = freshTypeDef(list, origin)
  if ('name' in type) return list.add('TypeDef', on, NAMED[type.kind], argumentsOf({ name: text(type.name) }), origin)
  // `*_KIND` is valid in every release and view; the short names only from v0.18.11 on.
  const kind: ArgumentValue = { kind: 'enum', value: `${type.kind}_KIND` }
  return list.add('TypeDef', on, 'withKind', argumentsOf({ kind }), origin)
}

const optionalCall = (list: CallList, on: number, optional: boolean, origin: string): number =>
  optional ? list.add('TypeDef', on, 'withOptional', OPTIONAL, origin) : on
