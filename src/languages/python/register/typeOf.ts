import type { TypeReference } from '../../../typedefs/index.ts'
import { coreTypeOf } from '../library/coreTypes.ts'
import { printHint } from '../library/printHint.ts'
import type { Run } from '../run/run.ts'
import type { ClassValue, UnknownValue, Value } from '../values/types.ts'
import { isExtern } from '../values/values.ts'

export type TypeResult =
  | { readonly ok: true; readonly type: TypeReference }
  | { readonly ok: false; readonly problem: string; readonly code: 'refused' | 'unsubscripted' }
  | { readonly ok: false; readonly unknown: UnknownValue; readonly code: 'unknown' }

export interface TypeContext {
  readonly run: Run
  /** The class that `Self` is, where it may stand. */
  readonly self: ClassValue | undefined
  /** Types the process has seen as `X | None`, which decides what `Optional[X]` does. */
  readonly seen: Set<string>
  /** Told of a type that is referred to and never registered. */
  readonly loose: (name: string, kind: 'enum' | 'object') => void
}

const primitives: Readonly<Record<string, 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN'>> = {
  'builtins.str': 'STRING',
  'builtins.int': 'INTEGER',
  'builtins.float': 'FLOAT',
  'builtins.bool': 'BOOLEAN',
}

const sequences =
  /^(builtins\.list|typing\.(List|Sequence|MutableSequence)|collections\.(deque|abc\.(Sequence|MutableSequence)))$/

/** Classes for which `Optional[X]` fails in the SDK's type checker, unless `X | None` was met before. Measured with dagger-io 0.21.11. */
const refusedAsOptional = new Set(['dagger.Directory', 'dagger.SourceMap'])

export const acceptsNone = (hint: Value): boolean =>
  hint.kind === 'none' ||
  (hint.kind === 'union' && hint.items.some(acceptsNone)) ||
  isExtern(hint, 'typing.Any', 'builtins.object')

const refused = (hint: Value): TypeResult => ({ ok: false, code: 'refused', problem: printHint(hint) })

/** The type that the SDK registers for a resolved annotation, `Annotated` taken off. */
export function typeOf(context: TypeContext, hint: Value, depth = 0): TypeResult {
  if (depth > 60) return refused(hint)
  if (hint.kind === 'unknown') return { ok: false, code: 'unknown', unknown: hint }
  if (hint.kind === 'none') return { ok: true, type: { kind: 'VOID', optional: false } }
  if (hint.kind === 'union') return unionType(context, hint.items, hint.typing, hint, depth)
  if (hint.kind === 'extern') return externType(context, hint.path, hint)
  if (hint.kind === 'class') return classType(context, hint)
  if (hint.kind === 'generic') {
    const { origin, items } = hint
    if (isExtern(origin, 'dataclasses.InitVar') && items[0] !== undefined) return typeOf(context, items[0], depth + 1)
    if (isExtern(origin, 'typing.Annotated') && items[0] !== undefined) return typeOf(context, items[0], depth + 1)
    if (isSequence(origin, items) && items[0] !== undefined) {
      const isSelf = isExtern(items[0], 'typing.Self') && context.self !== undefined && depth === 0
      const inner = isSelf
        ? typeOf({ ...context }, context.self!, depth + 1)
        : typeOf({ ...context, self: undefined }, items[0], depth + 1)
      return inner.ok ? { ok: true, type: { kind: 'LIST', elementType: inner.type, optional: false } } : inner
    }
    if (origin.kind === 'class') return classType(context, origin)
    const unknownItem = items.find((item) => item.kind === 'unknown')
    return unknownItem?.kind === 'unknown' && origin.kind === 'unknown'
      ? { ok: false, code: 'unknown', unknown: unknownItem }
      : refused(hint)
  }
  return refused(hint)
}

const isSequence = (origin: Value, items: readonly Value[]): boolean =>
  origin.kind === 'extern' &&
  (sequences.test(origin.path) ||
    (isExtern(origin, 'builtins.tuple', 'typing.Tuple') && items.length === 2 && items[1]?.kind === 'ellipsis'))

function unionType(
  context: TypeContext,
  items: readonly Value[],
  typing: boolean,
  hint: Value,
  depth: number,
): TypeResult {
  const distinct = items.filter((item, at) => items.findIndex((other) => printHint(other) === printHint(item)) === at)
  const unknownItem = distinct.find((item) => item.kind === 'unknown')
  if (unknownItem?.kind === 'unknown') return { ok: false, code: 'unknown', unknown: unknownItem }
  const others = distinct.filter((item) => item.kind !== 'none')
  const [only] = others
  if (only === undefined) return { ok: true, type: { kind: 'VOID', optional: false } }
  if (others.length > 1) return refused(hint)
  if (others.length < distinct.length && only.kind === 'extern' && refusedAsOptional.has(only.path)) {
    if (typing && !context.seen.has(only.path))
      return { ok: false, code: 'refused', problem: `Optional[${printHint(only)}]` }
    context.seen.add(only.path)
  }
  if (isExtern(only, 'typing.Self')) return refused(hint)
  const inner = typeOf({ ...context, self: undefined }, only, depth + 1)
  if (!inner.ok || others.length === distinct.length) return inner
  return { ok: true, type: inner.type.kind === 'VOID' ? inner.type : { ...inner.type, optional: true } }
}

function externType(context: TypeContext, path: string, hint: Value): TypeResult {
  const primitive = Object.hasOwn(primitives, path) ? primitives[path] : undefined
  if (primitive !== undefined) return { ok: true, type: { kind: primitive, optional: false } }
  if (path === 'typing.Self' && context.self !== undefined) return classType(context, context.self)
  if (sequences.test(path) || /^(builtins\.tuple|typing\.Tuple)$/.test(path))
    return { ok: false, code: 'unsubscripted', problem: printHint(hint) }
  if (path.startsWith('dagger.')) {
    const name = path.slice('dagger.'.length)
    if (name === 'Client') return { ok: true, type: { kind: 'OBJECT', name, optional: false } }
    const kind = coreTypeOf(context.run, name)
    if (kind === 'object' || kind === 'interface') return { ok: true, type: { kind: 'OBJECT', name, optional: false } }
    if (kind === 'scalar') return { ok: true, type: { kind: 'SCALAR', name, optional: false } }
    if (kind === 'enum') return { ok: true, type: { kind: 'ENUM', name, optional: false } }
  }
  const isKnown =
    /^(builtins|typing|dagger|collections|pathlib|datetime|os|re|logging|enum|decimal|uuid|types|io|json|abc|dataclasses|functools|asyncio|contextlib|subprocess|threading|argparse|tempfile)\b/.test(
      path,
    )
  if (isKnown) return refused(hint)
  return {
    ok: false,
    code: 'unknown',
    unknown: {
      kind: 'unknown',
      why: `\`${path}\` is not part of this module`,
      place: { filename: '', line: 1, column: 1 },
    },
  }
}

function classType(context: TypeContext, of: ClassValue): TypeResult {
  const { name } = of
  if (of.enumeration !== undefined) {
    if (context.run.enums.get(name) !== of) context.loose(name, 'enum')
    return { ok: true, type: { kind: 'ENUM', name, optional: false } }
  }
  if (
    of.mro.some((base) =>
      isExtern(base, 'dagger.Scalar', 'dagger.client.base.Scalar', 'dagger.JSON', 'dagger.Platform'),
    )
  )
    return { ok: true, type: { kind: 'SCALAR', name, optional: false } }
  const owner = of.mro.find((base) => base.kind === 'class' && base.registered !== undefined)
  if (owner?.kind === 'class' && owner.registered !== undefined) {
    if (context.run.objects.get(name)?.registered === undefined) context.loose(name, 'object')
    return { ok: true, type: { kind: owner.registered.interface ? 'INTERFACE' : 'OBJECT', name, optional: false } }
  }
  const foreign = of.mro.find((base) => base.kind === 'unknown')
  if (foreign?.kind === 'unknown') return { ok: false, code: 'unknown', unknown: foreign }
  return { ok: false, code: 'refused', problem: name }
}
