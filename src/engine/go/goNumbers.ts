import { goQuote } from './goQuote.ts'

const fail = (fn: string, text: string, reason: 'invalid syntax' | 'value out of range'): never => {
  const message = `strconv.${fn}: parsing ${goQuote(text)}: ${reason}`
  throw reason === 'invalid syntax' ? new SyntaxError(message) : new RangeError(message)
}

const int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n }

/** A 64-bit integer in decimal digits, or Go's complaint as a SyntaxError or RangeError. */
export function parseGoInt(text: string): string {
  if (!/^[+-]?[0-9]+$/.test(text)) return fail('ParseInt', text, 'invalid syntax')
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text)
  return value < int64.least || value > int64.most ? fail('ParseInt', text, 'value out of range') : value.toString()
}

/** A float, or Go's complaint as a SyntaxError or RangeError. */
export function parseGoFloat(text: string): number {
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text))
    return fail('ParseFloat', text, 'invalid syntax')
  const value = Number(text)
  return Number.isFinite(value) ? value : fail('ParseFloat', text, 'value out of range')
}

/** A boolean in one of the forms Go knows, or its complaint as a SyntaxError. */
export function parseGoBool(text: string): boolean {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true
  if (/^(?:0|f|F|false|FALSE|False)$/.test(text)) return false
  return fail('ParseBool', text, 'invalid syntax')
}

/** A float without an exponent, as Go's `'f'` format with the fewest digits writes it. */
export function goFloatText(value: number): string {
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return Object.is(value, -0) ? '-0' : text
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}

/** A float in the form of fewest characters, as Go's `'g'` format and `%v` write it: `1e+21`, `1e-07`. */
export function goFloat(value: number): string {
  if (Object.is(value, -0)) return '-0'
  const [digits = '', exponent] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power >= -4 && power < 21) return goFloatText(value)
  const sign = power < 0 ? '-' : '+'
  return `${digits}e${sign}${String(Math.abs(power)).padStart(2, '0')}`
}
