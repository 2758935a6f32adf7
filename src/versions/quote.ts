/** A text from a user for a message: in quotes, and cut where it is long. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
