import { printWord } from './printWord.ts'
import type { RecipeCall } from './types.ts'

const LONGEST = 60

/** A call in a few words, for messages: `withObject("Foo")`. */
export function callLabel({ field, arguments: args }: RecipeCall): string {
  const first = args.find(({ value }) => value.kind === 'string')?.value
  const shown = printWord(shortText(field))
  return first?.kind === 'string' ? `${shown}(${JSON.stringify(shortText(first.value))})` : shown
}

/** A text of an ID in a message: as it is, or cut off where someone made it long. */
export const shortText = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
