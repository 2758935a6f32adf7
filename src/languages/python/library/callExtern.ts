import { findAttribute } from '../run/attributeOf.ts'
import { callValue } from '../run/callValue.ts'
import { importModule } from '../run/importModule.ts'
import { compareOrder } from '../run/operators.ts'
import { PythonError, type Run } from '../run/run.ts'
import { setAttribute } from '../run/setAttribute.ts'
import { iterate } from '../run/subscript.ts'
import { placeOf } from '../syntax/tree.ts'
import { repr, str } from '../values/repr.ts'
import { cleandoc } from '../values/strings.ts'
import type { Call, FunctionValue, Value } from '../values/types.ts'
import {
  bool,
  firstUnknown,
  float,
  int,
  list,
  none,
  numberOf,
  same,
  text,
  truth,
  tuple,
  unknown,
} from '../values/values.ts'
import { applyDagger } from './applyDagger.ts'
import { applyDataclass } from './applyDataclass.ts'
import { coreTypeOf } from './coreTypes.ts'
import { makeFunctionalEnum } from './enums.ts'
import { dedent } from './methods.ts'

type Library = (run: Run, call: Call) => Value | undefined

/** What calling something of a library gives. What is not in the tables gives something unknown. */
export function callExtern(run: Run, path: string, call: Call): Value {
  if (path.startsWith('dagger.')) {
    const result = applyDagger(run, path.slice('dagger.'.length), call)
    if (result !== undefined) return result
  }
  const [only] = call.items
  // Scalars of the API are texts.
  if (path.startsWith('dagger.') && only?.kind === 'str' && coreTypeOf(run, path.slice('dagger.'.length)) === 'scalar')
    return only
  const library = Object.hasOwn(libraries, path) ? libraries[path] : undefined
  const result = library?.(run, call)
  if (result !== undefined) return result
  const unknownItem = library === undefined ? undefined : firstUnknown(call.items)
  return (
    unknownItem ?? unknown(call.node, `what \`${path.replace(/^builtins\./, '')}(…)\` gives is only known at run time`)
  )
}

const keep: Library = (_run, { items }) => items[0]
const later =
  (path: string): Library =>
  (_run, { items, keywords, node }) => ({ kind: 'call', path, items, keywords, node })

/** A decorator with arguments that leaves what it decorates as it is. */
const keeper: Library = (_run, { node }) => ({
  kind: 'native',
  name: 'keeper',
  call: ({ items }) => items[0] ?? unknown(node, 'nothing is decorated'),
})

/** What wraps a function so that its signature, texts and marks stay. */
const wrapping: Library = (_run, { items: [inside], node }) => {
  if (inside?.kind === 'function') return wrap(inside, inside)
  return inside === undefined ? keeper(_run, { items: [], keywords: new Map(), node }) : undefined
}

function wrap(wrapper: FunctionValue, wrapped: FunctionValue): FunctionValue {
  return {
    ...wrapper,
    name: wrapped.name,
    doc: wrapped.doc,
    wrapped: wrapped === wrapper ? wrapper.wrapped : wrapped,
    parameters: wrapper.parameters,
    attributes: new Map([...wrapper.attributes, ...wrapped.attributes]),
    meta: wrapped.meta ?? wrapper.meta,
    marks: new Set([...wrapper.marks, ...wrapped.marks]),
    node: wrapped.node,
    asynchronous: wrapper.asynchronous,
  }
}

const descriptor =
  (type: 'staticmethod' | 'classmethod' | 'property'): Library =>
  (_run, { items: [value] }) =>
    value === undefined ? undefined : { kind: 'descriptor', type, value }

const container =
  (kind: 'list' | 'tuple' | 'set' | 'frozenset'): Library =>
  (_run, { items: [source] }) => {
    if (source === undefined) return { kind, items: [] }
    const items = iterate(source)
    if (items === undefined) return undefined
    return {
      kind,
      items:
        kind === 'set' || kind === 'frozenset'
          ? items.filter((item, at) => items.findIndex((known) => same(known, item)) === at)
          : [...items],
    }
  }

const sortedItems: Library = (_run, { items: [source], keywords }) => {
  const items = source === undefined ? undefined : iterate(source)
  if (items === undefined || keywords.has('key')) return undefined
  let known = true
  const order = [...items].sort((one, other) => {
    const result = compareOrder(one, other)
    if (result === undefined) known = false
    return result ?? 0
  })
  if (!known) return undefined
  const reverse = keywords.get('reverse')
  return list(reverse !== undefined && truth(reverse) === true ? order.reverse() : order)
}

const extreme =
  (sign: number): Library =>
  (_run, { items, keywords }) => {
    const values = items.length === 1 ? iterate(items[0]!) : items
    if (values === undefined || values.length === 0 || keywords.size > 0) return undefined
    let best = values[0]!
    for (const value of values) {
      const order = compareOrder(value, best)
      if (order === undefined) return undefined
      if (order * sign > 0) best = value
    }
    return best
  }

const getattr: Library = (run, { items: [of, name, otherwise], node }) => {
  if (of === undefined || name?.kind !== 'str') return undefined
  const found = findAttribute(run, of, name.value, node) ?? otherwise
  if (found !== undefined) return found
  throw new PythonError('AttributeError', `there is no \`${name.value}\``, placeOf(node))
}

const libraries: Readonly<Record<string, Library>> = {
  'builtins.str': (_run, { items: [value] }) => {
    if (value === undefined) return text('')
    const shown = str(value)
    return shown === undefined ? undefined : text(shown)
  },
  'builtins.repr': (_run, { items: [value] }) => {
    const shown = value === undefined ? undefined : repr(value)
    return shown === undefined ? undefined : text(shown)
  },
  'builtins.int': (_run, { items: [value, base] }) => {
    if (value === undefined) return int(0)
    if (base !== undefined) return undefined
    if (value.kind === 'str' && /^\s*[-+]?\d+\s*$/.test(value.value))
      return int(BigInt(value.value.trim().replace('+', '')))
    const number = numberOf(value)
    return number === undefined ? undefined : int(typeof number === 'bigint' ? number : BigInt(Math.trunc(number)))
  },
  'builtins.float': (_run, { items: [value] }) => {
    if (value === undefined) return float(0)
    const number = numberOf(value)
    if (number !== undefined) return float(Number(number))
    if (value.kind !== 'str') return undefined
    const written = value.value.trim().toLowerCase().replace('+', '')
    if (/^-?inf(inity)?$/.test(written))
      return float(written.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
    if (written === 'nan') return float(Number.NaN)
    return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/.test(written) ? float(Number(written)) : undefined
  },
  'builtins.bool': (_run, { items: [value] }) => {
    const known = value === undefined ? false : truth(value)
    return known === undefined ? undefined : bool(known)
  },
  'builtins.list': container('list'),
  'builtins.tuple': container('tuple'),
  'builtins.set': container('set'),
  'builtins.frozenset': container('frozenset'),
  'builtins.dict': (_run, { items: [source], keywords }) => {
    const entries: [Value, Value][] = []
    if (source?.kind === 'dict') entries.push(...source.entries)
    else if (source !== undefined) {
      const pairs = iterate(source)
      if (pairs === undefined) return undefined
      for (const pair of pairs) {
        const parts = iterate(pair)
        if (parts?.length !== 2) return undefined
        entries.push([parts[0]!, parts[1]!])
      }
    }
    for (const [key, value] of keywords) entries.push([text(key), value])
    return { kind: 'dict', entries }
  },
  'builtins.len': (_run, { items: [value] }) => {
    const items = value === undefined ? undefined : iterate(value)
    return items === undefined ? undefined : int(items.length)
  },
  'builtins.range': later('builtins.range'),
  'builtins.object': later('builtins.object'),
  'builtins.sorted': sortedItems,
  'builtins.reversed': (_run, { items: [value] }) => {
    const items = value === undefined ? undefined : iterate(value)
    return items === undefined ? undefined : list([...items].reverse())
  },
  'builtins.enumerate': (_run, { items: [value, start] }) => {
    const items = value === undefined ? undefined : iterate(value)
    const from = start?.kind === 'int' ? Number(start.value) : 0
    return items === undefined ? undefined : list(items.map((item, index) => tuple([int(index + from), item])))
  },
  'builtins.zip': (_run, { items }) => {
    const lists = items.map(iterate)
    if (lists.includes(undefined)) return undefined
    const length = Math.min(...lists.map((items) => items?.length ?? 0))
    return list(
      Array.from({ length: Number.isFinite(length) ? length : 0 }, (_, index) =>
        tuple(lists.map((known) => known![index]!)),
      ),
    )
  },
  'builtins.map': (run, { items: [work, source], node }) => {
    const items = source === undefined ? undefined : iterate(source)
    if (work === undefined || items === undefined) return undefined
    return list(items.map((item) => callValue(run, work, { items: [item], keywords: new Map(), node })))
  },
  'builtins.sum': (_run, { items: [value] }) => {
    const items = value === undefined ? undefined : iterate(value)
    if (items?.every((item) => item.kind === 'int') !== true) return undefined
    return int(items.reduce((sum, item) => sum + (item.kind === 'int' ? item.value : 0n), 0n))
  },
  'builtins.min': extreme(-1),
  'builtins.max': extreme(1),
  'builtins.abs': (_run, { items: [value] }) => {
    const number = value === undefined ? undefined : numberOf(value)
    return number === undefined
      ? undefined
      : typeof number === 'bigint'
        ? int(number < 0n ? -number : number)
        : float(Math.abs(number))
  },
  'builtins.round': (_run, { items: [value, digits] }) =>
    value?.kind === 'int' && digits === undefined ? value : undefined,
  'builtins.chr': (_run, { items: [value] }) =>
    value?.kind === 'int' ? text(String.fromCodePoint(Number(value.value))) : undefined,
  'builtins.ord': (_run, { items: [value] }) =>
    value?.kind === 'str' ? int(value.value.codePointAt(0) ?? 0) : undefined,
  'builtins.print': () => none,
  'builtins.getattr': getattr,
  'builtins.hasattr': (run, { items: [of, name], node }) => {
    if (of === undefined || of.kind === 'unknown' || name?.kind !== 'str') return undefined
    const found = findAttribute(run, of, name.value, node)
    return found?.kind === 'unknown' ? undefined : bool(found !== undefined)
  },
  'builtins.setattr': (run, { items: [of, name, value], node }) => {
    if (of === undefined || name?.kind !== 'str' || value === undefined) return undefined
    setAttribute(run, of, name.value, value, node)
    return none
  },
  'builtins.callable': (_run, { items: [value] }) =>
    value?.kind === 'function' || value?.kind === 'class' ? bool(true) : undefined,
  'builtins.isinstance': () => undefined,
  'builtins.issubclass': (_run, { items: [one, other] }) =>
    one?.kind === 'class' && other?.kind === 'class' ? bool(one.mro.includes(other)) : undefined,
  'builtins.staticmethod': descriptor('staticmethod'),
  'builtins.classmethod': descriptor('classmethod'),
  'builtins.property': descriptor('property'),
  'builtins.super': () => undefined,
  'builtins.type': (_run, { items }) =>
    items.length === 1 && items[0]?.kind === 'instance' ? items[0].class : undefined,
  'functools.cached_property': descriptor('property'),
  'functools.wraps': (_run, { items: [wrapped], node }) => ({
    kind: 'native',
    name: 'wraps',
    call: ({ items: [wrapper] }) =>
      wrapper?.kind === 'function' && wrapped?.kind === 'function'
        ? wrap(wrapper, wrapped)
        : wrapped?.kind === 'unknown'
          ? wrapped
          : unknown(node, 'what is wrapped is only known at run time'),
  }),
  'functools.update_wrapper': (_run, { items: [wrapper, wrapped] }) =>
    wrapper?.kind === 'function' && wrapped?.kind === 'function' ? wrap(wrapper, wrapped) : undefined,
  'functools.cache': wrapping,
  'functools.lru_cache': wrapping,
  'functools.partial': later('functools.partial'),
  'functools.total_ordering': keep,
  'contextlib.contextmanager': wrapping,
  'contextlib.asynccontextmanager': wrapping,
  'contextlib.suppress': later('contextlib.suppress'),
  'abc.abstractmethod': keep,
  'typing.override': keep,
  'typing.final': keep,
  'typing.no_type_check': keep,
  'typing.overload': keep,
  'typing.runtime_checkable': keep,
  'typing.dataclass_transform': keeper,
  'typing.deprecated': keeper,
  'warnings.deprecated': keeper,
  'typing.cast': (_run, { items: [, value] }) => value,
  'typing.TypeVar': later('typing.TypeVar'),
  'typing.ParamSpec': later('typing.ParamSpec'),
  'typing.TypeVarTuple': later('typing.TypeVarTuple'),
  'typing.NewType': later('typing.NewType'),
  'typing.TypeAliasType': later('typing.TypeAliasType'),
  'typing.NamedTuple': later('typing.NamedTuple'),
  'typing.TypedDict': later('typing.TypedDict'),
  'collections.namedtuple': later('typing.NamedTuple'),
  'dataclasses.dataclass': (run, call) => applyDataclass(run, call),
  'dataclasses.field': later('dataclasses.field'),
  'enum.auto': later('enum.auto'),
  'enum.member': keep,
  'enum.nonmember': later('enum.nonmember'),
  'enum.unique': keep,
  'enum.Enum': (run, call) => makeFunctionalEnum(run, 'enum.Enum', call),
  'enum.IntEnum': (run, call) => makeFunctionalEnum(run, 'enum.IntEnum', call),
  'enum.StrEnum': (run, call) => makeFunctionalEnum(run, 'enum.StrEnum', call),
  'textwrap.dedent': (_run, { items: [value] }) => (value?.kind === 'str' ? text(dedent(value.value)) : undefined),
  'inspect.cleandoc': (_run, { items: [value] }) => (value?.kind === 'str' ? text(cleandoc(value.value)) : undefined),
  'os.path.join': (_run, { items }) => {
    if (!items.every((item) => item.kind === 'str')) return undefined
    return text(
      items
        .map((item) => item.value)
        .reduce((path, part) =>
          part.startsWith('/') ? part : path === '' || path.endsWith('/') ? path + part : `${path}/${part}`,
        ),
    )
  },
  'importlib.import_module': (run, { items: [name], node }) => {
    if (name?.kind !== 'str' || name.value.startsWith('.')) return undefined
    return importModule(run, name.value, node)
  },
}
