/**
 * JSON text for the text of a numeric literal, no digit lost: `1_000` → `1000`, `0xff` → `255`, `.5` → `0.5`, `1.50` stays.
 * Undefined where it is no number.
 */
export function numberLiteral(text: string): string | undefined {
  const plain = text.replaceAll('_', '').replace(/n$/, '')
  if (/^0[xob]/i.test(plain)) return BigInt(plain).toString()
  const match = /^(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i.exec(plain)
  if (match === null) return undefined
  const [, whole = '', fraction = '', exponent = ''] = match
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}${exponent}`
}

/** JSON text of the same number as an integer (`1.0` → `1`, `1e3` → `1000`); undefined where it has a fraction. */
export function integerText(json: string): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(json)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const shift = Number(exponent)
  if (Math.abs(shift) > 400) return undefined
  const digits = `${whole}${fraction}`
  const point = whole.length + shift
  const [before, after] = [
    digits.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 0), '0'),
    digits.slice(Math.max(point, 0)),
  ]
  if (/[1-9]/.test(after)) return undefined
  const integer = before.replace(/^0+(?=\d)/, '') || '0'
  return integer === '0' ? '0' : `${sign}${integer}`
}
