import { orderHolds } from '../../orderHolds.ts'
import { fraction, integer, MAX_BITS, type Value } from './constantValues.ts'
import { dealias, type GoType, underlying } from './goTypes.ts'

export interface Constant {
  /** Undefined: untyped. */
  readonly type?: GoType
  /** Undefined where it is not known: it is no constant, or of a package outside of the sources. */
  readonly value?: Value
  /** Why there is no value. */
  readonly outside?: string
}

export const unknown: Constant = {}
const MAX_NUMBER = 1n << MAX_BITS
const MAX_TEXT = 100_000

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

const typed = (type: GoType | undefined, value: Value | undefined, outside?: string): Constant => ({
  ...(type === undefined ? {} : { type }),
  ...(value === undefined ? {} : { value }),
  ...(outside === undefined || value !== undefined ? {} : { outside }),
})

/** `-x`, `!x` and the like. */
export function foldUnary(operator: string, { type, value, outside }: Constant): Constant {
  if (value === undefined) return typed(type, undefined, outside)
  if (value.kind === 'bool') return operator === '!' ? typed(type, { kind: 'bool', value: !value.value }) : unknown
  if (value.kind !== 'number') return unknown
  if (operator === '+') return typed(type, value)
  if (operator === '-') return typed(type, { ...value, numerator: -value.numerator })
  if (operator !== '^') return unknown
  const under = type && underlying(type)
  const unsigned = under?.kind === 'basic' ? /^(?:uint|byte)(\d*)/.exec(under.name) : null
  if (unsigned === null) return typed(type, integer(~value.numerator))
  const bits = under?.kind === 'basic' && under.name === 'byte' ? 8 : Number(unsigned[1] || 64)
  return typed(type, integer(BigInt.asUintN(bits, ~value.numerator)))
}

/** `x + y`, `x < y` and the like. */
export function foldBinary(operator: string, left: Constant, right: Constant): Constant {
  const outside = left.outside ?? right.outside
  const type = operator === '<<' || operator === '>>' ? left.type : (left.type ?? right.type)
  const a = left.value
  const b = right.value
  if (a === undefined || b === undefined) return typed(comparisons.has(operator) ? undefined : type, undefined, outside)
  if (a.kind === 'string' && b.kind === 'string') {
    if (operator === '+')
      return a.value.length + b.value.length > MAX_TEXT
        ? typed(type, undefined)
        : typed(type, { kind: 'string', value: a.value + b.value })
    return compare(operator, a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
  }
  if (a.kind === 'bool' && b.kind === 'bool') {
    if (operator === '&&') return typed(type, { kind: 'bool', value: a.value && b.value })
    if (operator === '||') return typed(type, { kind: 'bool', value: a.value || b.value })
    return compare(operator, a.value === b.value ? 0 : 1)
  }
  if (a.kind !== 'number' || b.kind !== 'number') return unknown
  if (isHuge(a) || isHuge(b)) return typed(type, undefined)
  if (comparisons.has(operator)) {
    const difference = a.numerator * b.denominator - b.numerator * a.denominator
    return compare(operator, difference < 0n ? -1 : difference > 0n ? 1 : 0)
  }
  return typed(type, arithmetic(operator, a, b, type))
}

function compare(operator: string, order: number): Constant {
  const value = orderHolds(operator, order)
  return value === undefined ? unknown : { value: { kind: 'bool', value } }
}

const isHuge = ({ numerator, denominator }: NumberValue): boolean =>
  numerator > MAX_NUMBER || -numerator > MAX_NUMBER || denominator > MAX_NUMBER

type NumberValue = Value & { readonly kind: 'number' }

function arithmetic(operator: string, a: NumberValue, b: NumberValue, type: GoType | undefined): Value | undefined {
  const under = type === undefined ? undefined : dealias(underlying(type))
  const floats = under?.kind === 'basic' ? under.name.startsWith('float') : a.float || b.float
  switch (operator) {
    case '+':
      return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator, floats)
    case '-':
      return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator, floats)
    case '*':
      return fraction(a.numerator * b.numerator, a.denominator * b.denominator, floats)
    case '/':
      if (b.numerator === 0n) return undefined
      return floats
        ? fraction(a.numerator * b.denominator, a.denominator * b.numerator, true)
        : integer(a.numerator / b.numerator)
  }
  if (a.denominator !== 1n || b.denominator !== 1n) return undefined
  const [x, y] = [a.numerator, b.numerator]
  switch (operator) {
    case '%':
      return y === 0n ? undefined : integer(x % y)
    case '&':
      return integer(x & y)
    case '|':
      return integer(x | y)
    case '^':
      return integer(x ^ y)
    case '&^':
      return integer(x & ~y)
    case '<<':
      return y < 0n || y > MAX_BITS ? undefined : integer(x << y)
    case '>>':
      return y < 0n || y > MAX_BITS ? undefined : integer(x >> y)
    default:
      return undefined
  }
}
