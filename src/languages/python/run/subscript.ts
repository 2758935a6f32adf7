import { type Node, placeOf, textOf } from '../syntax/tree.ts'
import type { Value } from '../values/types.ts'
import { equals, firstUnknown, text, unknown } from '../values/values.ts'
import { PythonError, type Run } from './run.ts'

/** The values that going through a container gives; undefined where that takes running code. */
export function iterate(value: Value): readonly Value[] | undefined {
  if (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set' || value.kind === 'frozenset')
    return value.items
  if (value.kind === 'dict') return value.entries.map(([key]) => key)
  if (value.kind === 'str') return Array.from(value.value, text)
  if (value.kind === 'class' && value.enumeration !== undefined) return value.enumeration.members
  if (value.kind === 'call' && value.path === 'builtins.range') {
    const numbers = value.items.map((item) => (item.kind === 'int' ? Number(item.value) : Number.NaN))
    const [start, stop, step] = numbers.length === 1 ? [0, numbers[0]!, 1] : [numbers[0]!, numbers[1]!, numbers[2] ?? 1]
    if ([start, stop, step].some(Number.isNaN) || step === 0 || Math.abs((stop - start) / step) > 10_000)
      return undefined
    const items: Value[] = []
    for (let at = start; step > 0 ? at < stop : at > stop; at += step) items.push({ kind: 'int', value: BigInt(at) })
    return items
  }
  return undefined
}

export function subscript(_run: Run, value: Value, index: Value, node: Node): Value {
  if (value.kind === 'unknown') return value
  if (value.kind === 'extern' || value.kind === 'class' || value.kind === 'generic') {
    if (value.kind === 'class' && value.enumeration !== undefined && index.kind === 'str') {
      const member = value.enumeration.members.find(({ name }) => name === index.value)
      if (member === undefined)
        throw new PythonError('KeyError', `enum ${value.name} has no member ${index.value}`, placeOf(node))
      return member
    }
    const items = index.kind === 'tuple' ? index.items : [index]
    return typeSubscript(value, items, node)
  }
  if (index.kind === 'unknown') return index
  if (value.kind === 'dict') {
    for (const [key, item] of [...value.entries].reverse()) {
      const equal = equals(key, index)
      if (equal === undefined) return unknown(node, 'its key is only known at run time')
      if (equal) return item
    }
    throw new PythonError('KeyError', `\`${textOf(node)}\` is not there`, placeOf(node))
  }
  if (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'str') {
    const items = value.kind === 'str' ? Array.from(value.value, text) : value.items
    if (index.kind === 'int') {
      const at = index.value < 0n ? items.length + Number(index.value) : Number(index.value)
      const item = items[at]
      if (item === undefined) throw new PythonError('IndexError', `\`${textOf(node)}\` is out of range`, placeOf(node))
      return item
    }
    if (index.kind === 'call' && index.path === 'builtins.slice') {
      const parts = index.items.map((part) =>
        part.kind === 'int' ? Number(part.value) : part.kind === 'none' ? undefined : Number.NaN,
      )
      const [from, to, step] = parts
      if (!parts.some((part) => part !== undefined && Number.isNaN(part)) && (step === undefined || step === 1)) {
        const cut = items.slice(from, to)
        return value.kind === 'str'
          ? text(cut.map((item) => (item.kind === 'str' ? item.value : '')).join(''))
          : { kind: value.kind, items: cut }
      }
    }
  }
  return unknown(node, 'its result is only known at run time')
}

function typeSubscript(origin: Value, items: readonly Value[], node: Node): Value {
  const path = origin.kind === 'extern' ? origin.path : ''
  if (path === 'typing.Optional') return flatUnion([...items, { kind: 'none' }])
  if (path === 'typing.Union') return flatUnion(items)
  if (path === 'os.environ') return unknown(node, 'the environment is only known at run time')
  if (path === 'typing.Annotated') {
    const inner = items[0]
    // Annotated[Annotated[X, a], b] is Annotated[X, a, b].
    if (inner?.kind === 'generic' && inner.origin.kind === 'extern' && inner.origin.path === 'typing.Annotated')
      return { kind: 'generic', origin, items: [...inner.items, ...items.slice(1)] }
    return { kind: 'generic', origin, items }
  }
  if (
    !/^(typing|builtins|collections|dataclasses|dagger|asyncio|types|contextlib|functools|re|os|queue|weakref)\b/.test(
      path,
    ) &&
    origin.kind === 'extern'
  )
    return unknown(node, `\`${path}\` is not known here`)
  return { kind: 'generic', origin, items }
}

function flatUnion(items: readonly Value[]): Value {
  const unknownItem = firstUnknown(items)
  if (unknownItem !== undefined) return unknownItem
  const flat = items.flatMap((item) => (item.kind === 'union' ? item.items : [item]))
  return { kind: 'union', items: flat, typing: true }
}
