import { coreTypeOf } from '../library/coreTypes.ts'
import { resolveHint, stripAnnotated } from '../run/resolveHint.ts'
import { PythonError, TooDeep, Undecidable } from '../run/run.ts'
import { type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { Annotation, ClassValue, ModuleValue, Value } from '../values/types.ts'
import { infer } from './expressions.ts'
import { atPlaceOf, type Inference, type Names, spellingOf } from './inference.ts'
import { joinTypes, other, type UseType } from './types.ts'

const containers =
  /^(builtins\.(list|tuple|set|frozenset)|typing\.(List|Sequence|Iterable|Iterator|Tuple|Set|MutableSequence|Collection|AsyncIterator|AsyncIterable)|collections\.(deque|abc\.\w+))$/

const mappings =
  /^(builtins\.dict|typing\.(Dict|Mapping|MutableMapping)|collections\.(OrderedDict|defaultdict|abc\.(Mapping|MutableMapping)))$/

export function typeOfAnnotation(
  inference: Inference,
  annotation: Annotation,
  module: ModuleValue,
  self: ClassValue | undefined,
): UseType | undefined {
  try {
    return typeOfHint(
      inference,
      stripAnnotated(resolveHint(inference.run, annotation.value, module, annotation.node)),
      self,
      0,
    )
  } catch (error) {
    if (error instanceof PythonError || error instanceof Undecidable || error instanceof TooDeep) return undefined
    throw error
  }
}

/** What a value of this type is. */
function typeOfHint(
  inference: Inference,
  hint: Value,
  self: ClassValue | undefined,
  depth: number,
): UseType | undefined {
  if (depth > 30) return undefined
  if (hint.kind === 'none') return { kind: 'none' }
  if (hint.kind === 'class') return { kind: 'own', class: hint }
  if (hint.kind === 'extern') {
    if (hint.path === 'typing.Self') return self === undefined ? undefined : { kind: 'own', class: self }
    if (hint.path === 'typing.Any' || hint.path === 'builtins.object') return undefined
    return externValue(inference, hint.path)
  }
  if (hint.kind === 'union') {
    let joined: UseType | undefined = { kind: 'none' }
    for (const item of hint.items) joined = joinTypes(joined, typeOfHint(inference, item, self, depth + 1))
    return joined
  }
  if (hint.kind === 'generic' && hint.origin.kind === 'extern') {
    const { path } = hint.origin
    const items = hint.items.map((item) => typeOfHint(inference, item, self, depth + 1))
    if (mappings.test(path)) return { kind: 'dict', item: items[1] }
    if ((path === 'builtins.tuple' || path === 'typing.Tuple') && hint.items[1]?.kind !== 'ellipsis')
      return { kind: 'tuple', items }
    if (containers.test(path)) return { kind: 'list', item: items[0] }
    if (/^typing\.(Awaitable|Final|ClassVar)$|InitVar$|Awaitable$/.test(path)) return items[0]
    if (/Coroutine$/.test(path)) return items[2]
    return /^typing\.(Type)$|^builtins\.type$/.test(path) && items[0]?.kind === 'own'
      ? { kind: 'own-class', class: items[0].class }
      : other
  }
  return hint.kind === 'unknown' || hint.kind === 'call' ? undefined : other
}

function externValue(inference: Inference, path: string): UseType | undefined {
  if (path === 'dagger.Client') return { kind: 'core', name: 'Query' }
  if (!path.startsWith('dagger.'))
    return /^(builtins|typing|collections|pathlib|os|datetime|re|json|logging|enum)\b/.test(path) ? other : undefined
  const name = path.slice('dagger.'.length)
  const kind = coreTypeOf(inference.run, name)
  if (kind === 'object' || kind === 'interface')
    return spellingOf(inference, name) === undefined ? { kind: 'dependency' } : { kind: 'core', name }
  return kind === undefined ? undefined : other
}

/** Type names of the API in an annotation. */
export function mentions(inference: Inference, node: Node, names: Names): void {
  if (node.type === 'string') {
    const expression = inference.run.parseExpression(textOf(node).replace(/^['"]+|['"]+$/g, ''), node)
    if (expression !== undefined) atPlaceOf(inference, node, () => infer(inference, expression, names))
    return
  }
  if (
    node.type === 'type' ||
    node.type === 'type_parameter' ||
    node.type === 'generic_type' ||
    node.type === 'union_type'
  )
    for (const child of namedChildren(node)) mentions(inference, child, names)
  else if (node.type === 'subscript' || node.type === 'binary_operator')
    for (const child of namedChildren(node)) mentions(inference, child, names)
  else infer(inference, node, names)
}
