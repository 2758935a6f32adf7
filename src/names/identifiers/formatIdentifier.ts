import { capitalize } from '../../text/capitalize.ts'
import { identifierWords, type Word } from './identifierWords.ts'

export type IdentifierCase = 'PASCAL' | 'CAMEL' | 'SNAKE' | 'SCREAMING_SNAKE' | 'KEBAB' | 'FLAT'

const lower = ({ text, suffix }: Word): string => (text + suffix).toLowerCase()
const upper = (word: Word): string => lower(word).toUpperCase()
const capitalized = ({ text, suffix }: Word): string => capitalize(text) + suffix

const cases: Readonly<Record<IdentifierCase, (words: readonly Word[]) => string>> = {
  PASCAL: (words) => words.map(capitalized).join(''),
  CAMEL: (words) => words.map((word, index) => (index === 0 ? lower(word) : capitalized(word))).join(''),
  SNAKE: (words) => words.map(lower).join('_'),
  SCREAMING_SNAKE: (words) => words.map(upper).join('_'),
  KEBAB: (words) => words.map(lower).join('-'),
  FLAT: (words) => words.map(lower).join(''),
}

const kept = 10_000
const known = new Map<string, readonly Word[]>()

/**
 * A name in one of the cases of Dagger's naming dictionary (modules with an engineVersion of v1.0.0 and later); `""` where it
 * is not a name.
 *
 * @example formatIdentifier('HttpClient', 'CAMEL') // 'httpClient'
 * @example formatIdentifier('userIds', 'PASCAL') // 'UserIDs'
 */
export function formatIdentifier(name: string, to: IdentifierCase): string {
  let words = known.get(name)
  if (words === undefined) {
    words = identifierWords(name)
    if (known.size >= kept) known.clear()
    known.set(name, words)
  }
  return cases[to](words)
}
