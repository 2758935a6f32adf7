import type { Expr } from '../syntax/nodes.ts'
import { stringValue } from '../syntax/stringValue.ts'
import type { ConstEntry, GoFile } from './goPackage.ts'
import { basic, dealias, type GoType, underlying } from './goTypes.ts'
import type { Resolver } from './resolver.ts'
import { isStandard, standardConstant } from './standardLibrary.ts'

/** A constant's value, exactly: numbers are fractions. */
export type Value =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly numerator: bigint; readonly denominator: bigint; readonly float: boolean }

export interface Constant {
  /** Undefined: untyped. */
  readonly type?: GoType
  /** Undefined where it is not known: it is no constant, or of a package outside of the sources. */
  readonly value?: Value
  /** Why there is no value. */
  readonly outside?: string
}

interface Scope {
  readonly file: GoFile
  readonly iota: number
}

/** Folds constants as Go does. */
export interface Constants {
  of(entry: ConstEntry): Constant
}

const unknown: Constant = {}
const MAX_BITS = 10_000n
const MAX_NUMBER = 1n << MAX_BITS
const MAX_TEXT = 100_000
const MAX_DEPTH = 200

const integer = (value: bigint): Value => ({ kind: 'number', numerator: value, denominator: 1n, float: false })

function fraction(numerator: bigint, denominator: bigint, float: boolean): Value | undefined {
  if (denominator === 0n) return undefined
  let left = numerator < 0n ? -numerator : numerator
  let right = denominator < 0n ? -denominator : denominator
  while (right !== 0n) [left, right] = [right, left % right]
  const divisor = (left === 0n ? 1n : left) * (denominator < 0n ? -1n : 1n)
  return { kind: 'number', numerator: numerator / divisor, denominator: denominator / divisor, float }
}

function numberValue(text: string): Value | undefined {
  const clean = text.replaceAll('_', '')
  if (/^0[xX][\da-fA-F]*\.?[\da-fA-F]*[pP]/.test(clean)) {
    const [, whole = '', rest = '', exponent = '0'] =
      /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/.exec(clean) ?? []
    const power = BigInt(exponent) - 4n * BigInt(rest.length)
    if (power > MAX_BITS || power < -MAX_BITS) return undefined
    const digits = BigInt(`0x${whole}${rest}`)
    return power < 0n ? fraction(digits, 1n << -power, true) : fraction(digits << power, 1n, true)
  }
  if (/^0[xXbBoO]/.test(clean)) return integer(BigInt(clean))
  if (/^\d+$/.test(clean))
    return integer(clean.length > 1 && clean.startsWith('0') ? BigInt(`0o${clean.slice(1)}`) : BigInt(clean))
  const match = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(clean)
  if (match === null) return undefined
  const [, whole = '', rest = '', exponent = '0'] = match
  const power = Number(exponent) - rest.length
  if (Math.abs(power) > 3_000) return undefined
  const digits = BigInt(`${whole}${rest}` || '0')
  return power < 0 ? fraction(digits, 10n ** BigInt(-power), true) : fraction(digits * 10n ** BigInt(power), 1n, true)
}

/** A float has the value nearest to it in its size. */
function rounded(value: Value & { kind: 'number' }, single: boolean): Value | undefined {
  const { numerator, denominator } = value
  let float = divide(numerator, denominator)
  if (single) float = Math.fround(float)
  if (!Number.isFinite(float)) return undefined
  let scale = 1n
  let mantissa = float
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    scale *= 2n
  }
  return fraction(BigInt(mantissa), scale, true)
}

/** The nearest double of a fraction, ties to even. */
function divide(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0
  const sign = numerator < 0n ? -1 : 1
  const top = numerator < 0n ? -numerator : numerator
  const shift = 66 - (top.toString(2).length - denominator.toString(2).length)
  const scaled = shift >= 0 ? (top << BigInt(shift)) / denominator : top / (denominator << BigInt(-shift))
  const exact =
    shift >= 0 ? scaled * denominator === top << BigInt(shift) : scaled * (denominator << BigInt(-shift)) === top
  // A bit behind the last one keeps what was cut off from making a tie.
  return sign * Number((scaled << 1n) | (exact ? 0n : 1n)) * 2 ** (-shift - 1)
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

export function createConstants(resolver: Resolver): Constants {
  const known = new Map<ConstEntry, Constant>()
  let depth = 0

  function of(entry: ConstEntry): Constant {
    const found = known.get(entry)
    if (found !== undefined) return found
    // Met again while it is folded: a circle, which has no value.
    known.set(entry, unknown)
    const { source, at, spec, file } = entry
    const expression = source.values[at]
    let result: Constant = unknown
    if (expression !== undefined && depth < MAX_DEPTH) {
      depth++
      result = fold(expression, { file, iota: spec.index })
      depth--
    }
    if (source.type !== undefined) result = convert(resolver.resolve(source.type, file), result)
    known.set(entry, result)
    return result
  }

  /** The value as a type holds it. */
  function convert(type: GoType, { value, outside }: Constant): Constant {
    if (value === undefined) return { type, ...(outside === undefined ? {} : { outside }) }
    const under = underlying(type)
    const name = under.kind === 'basic' ? under.name : ''
    let result: Value | undefined = value
    if (value.kind === 'number') {
      if (name === 'string') result = { kind: 'string', value: letter(value) }
      else if (name === 'float64' || name === 'float32') result = rounded(value, name === 'float32')
      else if (value.denominator === 1n) result = { ...value, float: false }
      else result = undefined
    }
    return result === undefined ? { type } : { type, value: result }
  }

  function fold(expression: Expr, scope: Scope): Constant {
    switch (expression.kind) {
      case 'literal': {
        const { type, text } = expression
        if (type === 'string') return { value: { kind: 'string', value: stringValue(text) } }
        if (type === 'char') return { value: integer(BigInt(stringValue(text).codePointAt(0) ?? 0)) }
        const value = numberValue(text)
        return value === undefined ? unknown : { value }
      }
      case 'paren':
        return fold(expression.x, scope)
      case 'ident':
        return foldName(expression.name, scope)
      case 'selector':
        return foldMember(expression, scope)
      case 'unary':
        return foldUnary(expression.operator, fold(expression.x, scope))
      case 'binary':
        return foldBinary(expression.operator, fold(expression.x, scope), fold(expression.y, scope))
      case 'call':
        return foldCall(expression, scope)
      default:
        return unknown
    }
  }

  function foldName(name: string, { file, iota }: Scope): Constant {
    const entry = resolver.packageOf(file).scope.get(name)
    if (entry?.kind === 'const') return of(entry)
    if (entry !== undefined) return unknown
    if (name === 'iota') return { value: integer(BigInt(iota)) }
    return name === 'true' || name === 'false' ? { value: { kind: 'bool', value: name === 'true' } } : unknown
  }

  function foldMember(expression: Expr & { kind: 'selector' }, { file }: Scope): Constant {
    const found = expression.x.kind === 'ident' ? resolver.imported(file, expression.x.name) : undefined
    if (found === undefined) return unknown
    if (found.kind === 'sources') {
      const entry = found.package.scope.get(expression.name)
      return entry?.kind === 'const' ? of(entry) : unknown
    }
    const constant = standardConstant(found.path, expression.name)
    if (constant !== undefined) {
      const [name, value] = constant
      return {
        type: {
          kind: 'named',
          name,
          packagePath: found.path,
          origin: 'foreign',
          typeArguments: [],
          underlying: basic('int64'),
        },
        value: integer(value),
      }
    }
    return found.kind === 'outside' || isStandard(found.path)
      ? { outside: `${found.path}.${expression.name}` }
      : unknown
  }

  function foldCall(expression: Expr & { kind: 'call' }, scope: Scope): Constant {
    const [argument] = expression.arguments
    if (argument === undefined || expression.arguments.length > 1) return unknown
    const { callee } = expression
    const inner = fold(argument, scope)
    if (
      callee.kind === 'ident' &&
      callee.name === 'len' &&
      resolver.packageOf(scope.file).scope.get('len') === undefined
    )
      return inner.value?.kind === 'string'
        ? { type: basic('int'), value: integer(BigInt(Buffer.byteLength(inner.value.value))) }
        : unknown
    const type = resolver.resolve(callee, scope.file)
    if (type.kind === 'invalid' || underlying(type).kind !== 'basic') return unknown
    // A conversion of a float constant to an integer type must be exact; Go refuses the rest.
    return convert(type, inner)
  }

  return { of }
}

const letter = ({ numerator }: Value & { kind: 'number' }): string =>
  numerator < 0n || numerator > 0x10ffffn || (numerator >= 0xd800n && numerator <= 0xdfffn)
    ? '\ufffd'
    : String.fromCodePoint(Number(numerator))

const typed = (type: GoType | undefined, value: Value | undefined, outside?: string): Constant => ({
  ...(type === undefined ? {} : { type }),
  ...(value === undefined ? {} : { value }),
  ...(outside === undefined || value !== undefined ? {} : { outside }),
})

function foldUnary(operator: string, { type, value, outside }: Constant): Constant {
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

function foldBinary(operator: string, left: Constant, right: Constant): Constant {
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
  const value =
    operator === '=='
      ? order === 0
      : operator === '!='
        ? order !== 0
        : operator === '<'
          ? order < 0
          : operator === '<='
            ? order <= 0
            : operator === '>'
              ? order > 0
              : operator === '>='
                ? order >= 0
                : undefined
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

/** As the SDK sends it: text as it is, numbers exactly. */
export function valueText(value: Value): string {
  if (value.kind === 'string') return value.value
  if (value.kind === 'bool') return String(value.value)
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`
}
