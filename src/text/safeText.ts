// Control characters, line separators, and what turns the direction of text: a terminal obeys them.
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
// The codes of the palette: colours, bold, dim, and their ends.
const COLOUR = /\u001b\[(?:1|2|22|3[1236]|39)m/
const PROGRESS = '\r\u001b[K'
// CI logs obey lines that begin with `::`, after white space too, and `##[` anywhere.
const COMMAND = /^([^\S\n]*):(?=:)/gm

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Text that a terminal or a CI log shows and does not obey: what they would obey is written as an escape, which in JSON and in
 * strings of GraphQL and TypeScript is the same character. Line ends and tabs stay.
 *
 * @param colours keep the codes of our own palette and progress line
 */
export function safeText(text: string, colours = false): string {
  const kept = colours ? text.split(new RegExp(`(${COLOUR.source}|^\\r\\u001b\\[K)`, 'g')) : [text]
  return kept
    .map((part) => (colours && (COLOUR.test(part) || part === PROGRESS) ? part : part.replace(OBEYED, escaped)))
    .join('')
    .replace(COMMAND, (_, space: string) => `${space}\\u003a`)
    .replaceAll('##[', '\\u0023#[')
}

/** The same on one line: line ends and the white space around them are spaces. */
export const safeLine = (text: string): string =>
  safeText(text.replace(/\s*[\r\n]+\s*/g, ' ')).replaceAll('\t', '\\u0009')
