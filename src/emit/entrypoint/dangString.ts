/**
 * A text as a string of Dang. Dang makes `/` of each `\/` before it reads the string as Go does, so a slash after a backslash is
 * written as an escape; so is what a terminal would act on. Half a surrogate pair is not text in Go: it becomes U+FFFD.
 */
export const dangString = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replaceAll('\\/', '\\\\u002f').replaceAll(UNSEEN, escaped)

const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
