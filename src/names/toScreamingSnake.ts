import { isCapital, isDigit, isSeparator, isSmall } from './letters.ts'
import { trimSpace } from './trimSpace.ts'

/**
 * `fooBar` → `FOO_BAR`, `sha256Sum` → `SHA_256_SUM`, `HTTPServer` → `HTTP_SERVER`. Characters that are neither ASCII
 * letters, digits nor separators are kept. Engine-semantics §1.1, casing recordings.
 */
export function toScreamingSnake(text: string): string {
  const trimmed = trimSpace(text)
  let result = ''
  for (let index = 0; index < trimmed.length; index++) {
    const code = trimmed.charCodeAt(index)
    const next = trimmed.charCodeAt(index + 1)
    const small = isSmall(code)
    const upper = small ? String.fromCharCode(code - 0x20) : trimmed.charAt(index)
    const fromCapital = isCapital(code) && (isSmall(next) || isDigit(next))
    const fromSmall = small && (isCapital(next) || isDigit(next))
    const fromDigit = isDigit(code) && (isCapital(next) || isSmall(next))
    if (fromCapital) {
      const lastOfRun = isSmall(next) && isCapital(trimmed.charCodeAt(index - 1))
      result += (lastOfRun ? '_' : '') + upper + (isDigit(next) ? '_' : '')
    } else if (fromSmall || fromDigit) result += `${upper}_`
    else result += isSeparator(code) ? '_' : upper
  }
  return result
}
