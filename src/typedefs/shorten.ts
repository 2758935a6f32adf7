/** `text` cut to `limit` characters (code points) with an ellipsis, so that a message stays readable whatever a document holds. */
export function shorten(text: string, limit = 60): string {
  if (text.length <= limit) return text
  const characters = [...text.slice(0, 2 * limit)]
  return characters.length <= limit && characters.join('').length === text.length
    ? text
    : `${characters.slice(0, limit).join('')}…`
}
