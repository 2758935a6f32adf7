const units: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['µs', 1e3],
  ['μs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
])

/** A duration in Go's notation (`1h30m`, `0`, `1.5s`) as nanoseconds, or Go's own words for what is wrong with it. */
export function parseGoDuration(text: string): { readonly nanoseconds: number } | { readonly error: string } {
  const invalid = { error: `time: invalid duration ${goTimeQuote(text)}` }
  const sign = text.startsWith('-') ? -1 : 1
  let rest = /^[+-]/.test(text) ? text.slice(1) : text
  if (rest === '0') return { nanoseconds: 0 }
  if (rest === '') return invalid
  let total = 0
  while (rest !== '') {
    const number = /^\d*(?:\.\d*)?/.exec(rest)![0]
    if (number === '' || number === '.') return invalid
    rest = rest.slice(number.length)
    const unit = /^[^\d.]*/.exec(rest)![0]
    if (unit === '') return { error: `time: missing unit in duration ${goTimeQuote(text)}` }
    const factor = units.get(unit)
    if (factor === undefined) {
      return { error: `time: unknown unit ${goTimeQuote(unit)} in duration ${goTimeQuote(text)}` }
    }
    rest = rest.slice(unit.length)
    total += Number(number) * factor
    if (total > 2 ** 63) return invalid
  }
  return { nanoseconds: sign * total }
}

/** Quotes as Go's time package does: quotation marks and backslashes are escaped, other characters become bytes. */
function goTimeQuote(text: string): string {
  const bytes = (character: string): string =>
    [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[^\x20-\x7e]/gu, bytes)}"`
}

/** Whole seconds of a duration as Go prints it: `1h0m0s`, `90s` as `1m30s`. */
export function goSecondsText(nanoseconds: number): string {
  const seconds = Math.floor(nanoseconds / 1e9)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = `${seconds % 60}s`
  if (hours > 0) return `${hours}h${minutes}m${rest}`
  return minutes > 0 ? `${minutes}m${rest}` : rest
}
