import { orderHolds } from '../../orderHolds.ts'
import { type Node, placeOf, textOf } from '../syntax/tree.ts'
import { str } from '../values/repr.ts'
import type { Value } from '../values/types.ts'
import { bool, equals, float, int, list, numberOf, same, text, tuple, unknown } from '../values/values.ts'
import { PythonError } from './run.ts'
import { iterate } from './subscript.ts'

export function unary(node: Node, operator: string, value: Value): Value {
  const number = numberOf(value)
  if (value.kind === 'unknown') return value
  if (number === undefined) return unknown(node, 'its result is only known at run time')
  if (operator === '-') return typeof number === 'bigint' ? int(-number) : float(-number)
  if (operator === '~' && typeof number === 'bigint') return int(~number)
  return typeof number === 'bigint' ? int(number) : float(number)
}

const typeLike = (value: Value): boolean =>
  value.kind === 'extern' || value.kind === 'class' || value.kind === 'generic' || value.kind === 'union'

/** The result of `left operator right`, as far as it can be known. */
export function binary(node: Node, operator: string, left: Value, right: Value): Value {
  if (operator === '|' && (typeLike(left) || typeLike(right))) return union(node, left, right)
  if (left.kind === 'unknown') return left
  if (right.kind === 'unknown') return right
  const [one, other] = [numberOf(left), numberOf(right)]
  if (one !== undefined && other !== undefined) return arithmetic(node, operator, one, other)
  if (operator === '+') {
    if (left.kind === 'str' && right.kind === 'str') return text(left.value + right.value)
    if (left.kind === 'list' && right.kind === 'list') return list([...left.items, ...right.items])
    if (left.kind === 'tuple' && right.kind === 'tuple') return tuple([...left.items, ...right.items])
  }
  if (operator === '*') {
    const [many, times] = typeof one === 'bigint' ? [right, one] : [left, other]
    if (typeof times === 'bigint' && times < 10_000n) {
      const count = Math.max(0, Number(times))
      if (many.kind === 'str' && many.value.length * count < 1_000_000) return text(many.value.repeat(count))
      if ((many.kind === 'list' || many.kind === 'tuple') && many.items.length * count < 100_000)
        return { kind: many.kind, items: Array.from({ length: count }, () => many.items).flat() }
    }
  }
  if (operator === '%' && left.kind === 'str') return percent(node, left.value, right)
  if (operator === '|' && left.kind === 'dict' && right.kind === 'dict')
    return { kind: 'dict', entries: [...left.entries, ...right.entries] }
  if (operator === '|' && left.kind === 'set' && right.kind === 'set')
    return {
      kind: 'set',
      items: [...left.items, ...right.items.filter((item) => !left.items.some((known) => same(known, item)))],
    }
  if (operator === '|' && left.kind === 'str' && right.kind === 'none')
    throw new PythonError(
      'TypeError',
      `\`${textOf(node)}\`: a text cannot be part of a union written with \`|\``,
      placeOf(node),
    )
  return unknown(node, 'its result is only known at run time')
}

function union(node: Node, left: Value, right: Value): Value {
  if (left.kind === 'str' || right.kind === 'str')
    if (
      ![left, right].some(
        (side) =>
          side.kind === 'union' ||
          (side.kind === 'generic' && side.origin.kind === 'extern' && side.origin.path.startsWith('typing.')),
      )
    )
      // A class of the typing module takes texts, a plain class does not.
      throw new PythonError(
        'TypeError',
        `\`${textOf(node)}\`: a text cannot be part of a union written with \`|\``,
        placeOf(node),
      )
  const unknownSide = [left, right].find((side) => side.kind === 'unknown')
  if (unknownSide !== undefined) return unknownSide
  const parts = [left, right].flatMap((side) => (side.kind === 'union' ? side.items : [side]))
  return { kind: 'union', items: parts, typing: [left, right].some((side) => side.kind === 'union' && side.typing) }
}

function arithmetic(node: Node, operator: string, one: bigint | number, other: bigint | number): Value {
  const raise = (): never => {
    throw new PythonError('ZeroDivisionError', `\`${textOf(node)}\` divides by zero`, placeOf(node))
  }
  if (typeof one === 'bigint' && typeof other === 'bigint') {
    switch (operator) {
      case '+':
        return int(one + other)
      case '-':
        return int(one - other)
      case '*':
        return int(one * other)
      case '/':
        return other === 0n ? raise() : float(Number(one) / Number(other))
      case '//':
      case '%': {
        if (other === 0n) return raise()
        const rest = ((one % other) + other) % other
        return int(operator === '%' ? rest : (one - rest) / other)
      }
      case '**':
        if (other >= 0n && other < 4096n) return int(one ** other)
        return other < 0n ? float(Number(one) ** Number(other)) : unknown(node, 'the number is too large')
      case '|':
        return int(one | other)
      case '&':
        return int(one & other)
      case '^':
        return int(one ^ other)
      case '<<':
        return other >= 0n && other < 4096n ? int(one << other) : unknown(node, 'the number is too large')
      case '>>':
        return other >= 0n ? int(one >> other) : unknown(node, 'the result is not known')
    }
    return unknown(node, 'its result is only known at run time')
  }
  const [x, y] = [Number(one), Number(other)]
  switch (operator) {
    case '+':
      return float(x + y)
    case '-':
      return float(x - y)
    case '*':
      return float(x * y)
    case '/':
      return y === 0 ? raise() : float(x / y)
    case '//':
      return y === 0 ? raise() : float(Math.floor(x / y))
    case '%':
      return y === 0 ? raise() : float(x - y * Math.floor(x / y))
    case '**':
      return float(x ** y)
  }
  return unknown(node, 'its result is only known at run time')
}

function percent(node: Node, format: string, right: Value): Value {
  const given = right.kind === 'tuple' ? [...right.items] : [right]
  let failed = right.kind === 'dict'
  const result = format.replace(/%(%|[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]|\([^)]*\)\w)/g, (_, what: string) => {
    if (what === '%') return '%'
    const value = given.shift()
    const shown = value === undefined || (what !== 's' && what !== 'd') ? undefined : str(value)
    if (shown === undefined || (what === 'd' && value?.kind !== 'int')) failed = true
    return shown ?? ''
  })
  return failed || given.length > 0 ? unknown(node, 'its text is only known at run time') : text(result)
}

/** `a < b <= c`, `a in b`, `a is not None`: the operators are the nameless children. */
export function compare(node: Node, values: readonly Value[]): Value {
  const operators = node.children
    .filter((child) => child.field === 'operators')
    .map((child) => textOf(child).replace(/\s+/g, ' '))
  for (const [index, operator] of operators.entries()) {
    const known = comparePair(operator, values[index]!, values[index + 1]!)
    if (known === undefined) {
      const which = values.find((value) => value.kind === 'unknown')
      return which ?? unknown(node, 'the comparison is only known at run time')
    }
    if (!known) return bool(false)
  }
  return bool(true)
}

function comparePair(operator: string, left: Value, right: Value): boolean | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined
  switch (operator) {
    case '==':
      return equals(left, right)
    case '!=': {
      const equal = equals(left, right)
      return equal === undefined ? undefined : !equal
    }
    case 'is':
    case 'is not': {
      if (left.kind === 'call' || right.kind === 'call' || left.kind === 'extern' || right.kind === 'extern')
        if (left.kind !== right.kind && left.kind !== 'none' && right.kind !== 'none') return undefined
      if (left.kind === 'call' || right.kind === 'call') return operator === 'is not'
      return same(left, right) === (operator === 'is')
    }
    case 'in':
    case 'not in': {
      if (left.kind === 'str' && right.kind === 'str') return right.value.includes(left.value) === (operator === 'in')
      const items = right.kind === 'dict' ? right.entries.map(([key]) => key) : iterate(right)
      if (items === undefined) return undefined
      const found = items.map((item) => equals(item, left))
      if (found.includes(true)) return operator === 'in'
      return found.includes(undefined) ? undefined : operator === 'not in'
    }
  }
  const order = compareOrder(left, right)
  if (order === undefined) return undefined
  return orderHolds(operator, order)
}

export function compareOrder(left: Value, right: Value): number | undefined {
  const [one, other] = [numberOf(left), numberOf(right)]
  if (one !== undefined && other !== undefined) return one < other ? -1 : one > other ? 1 : 0
  if (left.kind === 'str' && right.kind === 'str')
    return left.value < right.value ? -1 : left.value > right.value ? 1 : 0
  if ((left.kind === 'tuple' && right.kind === 'tuple') || (left.kind === 'list' && right.kind === 'list')) {
    for (const [index, item] of left.items.entries()) {
      const partner = right.items[index]
      if (partner === undefined) return 1
      const order = compareOrder(item, partner)
      if (order !== 0) return order
    }
    return left.items.length === right.items.length ? 0 : -1
  }
  // The SDK runs on 3.10 and later, whatever the module asks for.
  if (left.kind === 'extern' && left.path === 'sys.version_info' && right.kind === 'tuple')
    return afterVersion(right.items)
  return undefined
}

function afterVersion(items: readonly Value[]): number | undefined {
  const [major, minor] = items.map((item) => (item.kind === 'int' ? Number(item.value) : undefined))
  if (major === undefined) return undefined
  if (major < 3) return 1
  if (major > 3) return -1
  return minor !== undefined && minor < 10 ? 1 : minor === undefined || minor === 10 ? 1 : undefined
}
