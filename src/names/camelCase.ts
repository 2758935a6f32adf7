import type { Target } from '../versions/types.ts'
import { isCapital, isDigit, isSeparator, isSmall } from './letters.ts'
import { trimSpace } from './trimSpace.ts'

const caseBit = 0x20

/**
 * Case conversion of Dagger's names, letter by letter on ASCII: everything else is dropped, a digit capitalises what
 * follows it, and a run of capitals keeps only its first. Not idempotent: `AAbc` becomes `Aabc`.
 */
export function camelCase(target: Target, text: string, firstCapital: boolean): string {
  const trimmed = trimSpace(text)
  const acronym = trimmed === 'JSON' || (trimmed === 'LLM' && target.behaves('acronym-llm'))
  let result = ''
  let capitalise = firstCapital
  let afterCapital = false
  for (let index = 0; index < trimmed.length; index++) {
    const code = trimmed.charCodeAt(index)
    const capital = isCapital(code)
    const small = isSmall(code)
    let written = code
    if (capitalise) {
      if (small) written -= caseBit
    } else if (capital && (index === 0 || (afterCapital && !acronym))) written += caseBit
    afterCapital = capital
    if (capital || small) {
      result += String.fromCharCode(written)
      capitalise = false
    } else if (isDigit(code)) {
      result += String.fromCharCode(code)
      capitalise = true
    } else {
      capitalise = isSeparator(code)
    }
  }
  return result
}
