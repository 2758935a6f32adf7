import { resolveHint } from '../run/resolveHint.ts'
import { PythonError, type Run } from '../run/run.ts'
import { placeOf } from '../syntax/tree.ts'
import type { ClassValue, Value } from '../values/types.ts'
import { isExtern } from '../values/values.ts'
import { coreTypeOf } from './coreTypes.ts'
import { printHint } from './printHint.ts'

/** Types that `cattrs` has no converter for, so that the SDK refuses any attribute of them. Measured with dagger-io 0.21.11. */
const refusedPaths =
  /^(builtins\.(object|complex|type|Exception|BaseException|\w+Error)|logging\.\w+|datetime\.(timedelta|time|tzinfo)|decimal\.Decimal|uuid\.UUID|re\.(Pattern|Match)|threading\.\w+|asyncio\.\w+|typing\.(Callable|Awaitable|Coroutine|AsyncIterator|AsyncIterable|AsyncGenerator|Iterable|Iterator|Generator|NoReturn|Never|Self|TypeAlias|Pattern|Match)|collections\.abc\.(Callable|Awaitable|Coroutine|AsyncIterator|AsyncIterable|AsyncGenerator|Iterable|Iterator|Generator)|types\.\w+)$/

const containers =
  /^(builtins\.(list|dict|set|frozenset|tuple)|typing\.(List|Sequence|MutableSequence|Dict|Mapping|MutableMapping|Set|FrozenSet|Tuple|Deque)|collections\.(deque|OrderedDict|defaultdict)|collections\.abc\.(Sequence|MutableSequence|Mapping|MutableMapping|Set))$/

/** Every attribute of an object travels as JSON: the SDK looks for a converter of each type when it decorates the class. */
export function checkAttributeTypes(run: Run, subject: ClassValue): void {
  const fields = [...(subject.fields?.values() ?? [])].filter((field) => field.kind === 'field')
  const hasTexts = fields.some(({ annotation: { value } }) => value.kind === 'forward' || value.kind === 'str')
  for (const field of fields) {
    const { value, node } = field.annotation
    const owner = subject.mro.find((base) => base.kind === 'class' && base.annotations.has(field.name))
    const module = owner?.kind === 'class' ? owner.module : subject.module
    const names = owner?.kind === 'class' ? owner.attributes : subject.attributes
    const hint = hasTexts ? resolveHint(run, value, module, node, names) : value
    const refused = refusedPart(run, hint, 0)
    if (refused !== undefined)
      throw new PythonError(
        'StructureHandlerNotFoundError',
        `attribute \`${field.name}\` of \`${subject.name}\` has the type \`${printHint(refused)}\`, which cannot be kept between calls`,
        placeOf(field.node),
      )
  }
}

function refusedPart(run: Run, hint: Value, depth: number): Value | undefined {
  if (depth > 40) return undefined
  switch (hint.kind) {
    case 'str':
      return hint
    case 'extern':
      return refusedPaths.test(hint.path) && coreTypeOf(run, hint.path.replace(/^dagger\./, '')) === undefined
        ? hint
        : undefined
    case 'class':
      return hint.fields === undefined &&
        hint.enumeration === undefined &&
        hint.registered === undefined &&
        hint.mro.every(
          (base) =>
            base.kind === 'class' || isExtern(base, 'builtins.object', 'typing.Protocol', 'typing.Generic', 'abc.ABC'),
        )
        ? hint
        : undefined
    case 'call':
      return hint.path === 'typing.TypeVar' ? hint : undefined
    case 'generic': {
      if (hint.origin.kind !== 'extern') return refusedPart(run, hint.origin, depth + 1)
      if (
        refusedPaths.test(hint.origin.path) ||
        hint.origin.path === 'builtins.type' ||
        hint.origin.path === 'typing.Type'
      )
        return hint
      if (hint.origin.path === 'typing.Annotated') return refusedPart(run, hint.items[0]!, depth + 1)
      if (!containers.test(hint.origin.path)) return undefined
      for (const item of hint.items) {
        const refused = refusedPart(run, item, depth + 1)
        if (refused !== undefined) return refused
      }
      return undefined
    }
    default:
      return undefined
  }
}
