import { type Node, placeOf } from '../syntax/tree.ts'
import type { ExternValue, UnknownValue, Value } from './types.ts'

export const none: Value = { kind: 'none' }
export const text = (value: string): Value => ({ kind: 'str', value })
export const bool = (value: boolean): Value => ({ kind: 'bool', value })
export const int = (value: bigint | number): Value => ({ kind: 'int', value: BigInt(value) })
export const float = (value: number): Value => ({ kind: 'float', value })
export const list = (items: Value[]): Value => ({ kind: 'list', items })
export const tuple = (items: Value[]): Value => ({ kind: 'tuple', items })
export const extern = (path: string): ExternValue => ({ kind: 'extern', path })
export const unknown = (node: Node, why: string): UnknownValue => ({ kind: 'unknown', why, place: placeOf(node) })

export const isExtern = (value: Value | undefined, ...paths: string[]): boolean =>
  value?.kind === 'extern' && paths.includes(value.path)

/** The first value among these that only running the code tells, inside of containers too. */
export function firstUnknown(values: Iterable<Value>): UnknownValue | undefined {
  for (const value of values) {
    if (value.kind === 'unknown') return value
    const inside =
      value.kind === 'list' ||
      value.kind === 'tuple' ||
      value.kind === 'set' ||
      value.kind === 'frozenset' ||
      value.kind === 'generic' ||
      value.kind === 'union'
        ? firstUnknown(value.items)
        : value.kind === 'dict'
          ? firstUnknown(value.entries.flat())
          : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

/** Whether two values are one and the same to all who use them. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined || one.kind !== other.kind) return false
  if (one.kind === 'extern') return one.path === (other as typeof one).path
  if (one.kind === 'none' || one.kind === 'ellipsis') return true
  if (one.kind === 'unknown') return one.why === (other as typeof one).why
  return equals(one, other) === true
}

/** Python's `==`; undefined where that takes running code. */
export function equals(one: Value, other: Value): boolean | undefined {
  if (one === other) return true
  const left = numberOf(one)
  const right = numberOf(other)
  // A bigint equals a number as in Python: neither is less.
  if (left !== undefined && right !== undefined) return !(left < right) && !(left > right)
  if (one.kind === 'unknown' || other.kind === 'unknown' || one.kind === 'instance' || other.kind === 'instance')
    return undefined
  if (one.kind === 'call' || other.kind === 'call') return undefined
  if (one.kind === 'member' || other.kind === 'member') {
    if (one.kind === 'member' && other.kind === 'member' && one.class === other.class) return one.name === other.name
    return undefined
  }
  if (one.kind !== other.kind) return false
  switch (one.kind) {
    case 'str':
      return one.value === (other as typeof one).value
    case 'none':
    case 'ellipsis':
      return true
    case 'extern':
      return one.path === (other as typeof one).path
    case 'list':
    case 'tuple': {
      const items = (other as typeof one).items
      if (items.length !== one.items.length) return false
      let all: boolean | undefined = true
      for (const [index, item] of one.items.entries()) {
        const equal = equals(item, items[index]!)
        if (equal === false) return false
        if (equal === undefined) all = undefined
      }
      return all
    }
    case 'class':
    case 'function':
    case 'module':
      return false
    default:
      return undefined
  }
}

export const numberOf = (value: Value): bigint | number | undefined =>
  value.kind === 'int' || value.kind === 'float' ? value.value : value.kind === 'bool' ? BigInt(value.value) : undefined

/** Python's truth of a value; undefined where that takes running code. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'none':
      return false
    case 'bool':
      return value.value
    case 'int':
    case 'float':
      return Number(value.value) !== 0
    case 'str':
      return value.value !== ''
    case 'bytes':
      return value.value.length > 0
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
      return value.items.length > 0
    case 'dict':
      return value.entries.length > 0
    case 'unknown':
    case 'call':
    case 'instance':
    case 'member':
      return undefined
    case 'extern':
      return value.path === 'typing.TYPE_CHECKING' ? false : undefined
    default:
      return true
  }
}
