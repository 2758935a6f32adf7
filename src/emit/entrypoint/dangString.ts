/**
 * A text as a string of Dang. Dang makes `/` of each `\/` before it reads the string as Go does, so a slash after a backslash is
 * written as an escape. Half a surrogate pair is not text in Go: it becomes U+FFFD.
 */
export const dangString = (text: string): string => JSON.stringify(text.toWellFormed()).replaceAll('\\/', '\\\\u002f')
