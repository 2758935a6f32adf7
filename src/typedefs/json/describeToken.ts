import { shorten } from '../shorten.ts'

const otherLanguages: Readonly<Record<string, string>> = {
  NaN: 'NaN, which JSON cannot hold,',
  Infinity: 'Infinity, which JSON cannot hold,',
  '-Infinity': '-Infinity, which JSON cannot hold,',
  undefined: 'undefined, which JSON cannot hold,',
  True: 'True (JSON writes true)',
  False: 'False (JSON writes false)',
  None: 'None (JSON writes null)',
  nil: 'nil (JSON writes null)',
}

/** The token at `at` as a message shows it, with what a writer of another language should know. */
export function describeToken(text: string, at: number, length: number): string {
  if (text[at] === "'") return 'a single quote (JSON strings have double quotes)'
  const word = /^-?[A-Za-z]+/.exec(text.slice(at, at + 12))?.[0]
  if (word !== undefined && Object.hasOwn(otherLanguages, word)) return otherLanguages[word] ?? word
  return shorten(text.slice(at, at + Math.min(length, 200)), 20)
}
