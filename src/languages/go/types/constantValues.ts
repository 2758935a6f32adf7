/** A constant's value, exactly: numbers are fractions. */
export type Value =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly numerator: bigint; readonly denominator: bigint; readonly float: boolean }

/** Larger ones are nobody's constants. */
export const MAX_BITS = 10_000n

/** A whole number. */
export const integer = (value: bigint): Value => ({ kind: 'number', numerator: value, denominator: 1n, float: false })

/** A fraction in its lowest terms; undefined without a denominator. */
export function fraction(numerator: bigint, denominator: bigint, float: boolean): Value | undefined {
  if (denominator === 0n) return undefined
  let left = numerator < 0n ? -numerator : numerator
  let right = denominator < 0n ? -denominator : denominator
  while (right !== 0n) [left, right] = [right, left % right]
  const divisor = (left === 0n ? 1n : left) * (denominator < 0n ? -1n : 1n)
  return { kind: 'number', numerator: numerator / divisor, denominator: denominator / divisor, float }
}

/** What a number's text says, in any of Go's forms. */
export function numberValue(text: string): Value | undefined {
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
export function rounded(value: Value & { kind: 'number' }, single: boolean): Value | undefined {
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

/** The character that a number is converted to. */
export const letter = ({ numerator }: Value & { kind: 'number' }): string =>
  numerator < 0n || numerator > 0x10ffffn || (numerator >= 0xd800n && numerator <= 0xdfffn)
    ? '\ufffd'
    : String.fromCodePoint(Number(numerator))

/** As the SDK sends it: text as it is, numbers exactly. */
export function valueText(value: Value): string {
  if (value.kind === 'string') return value.value
  if (value.kind === 'bool') return String(value.value)
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`
}
