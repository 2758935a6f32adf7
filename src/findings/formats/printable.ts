// Control characters and those that turn the direction of text: names come from documents, and a terminal obeys them.
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text on one line, safe to show: line ends are spaces, what a terminal would obey is written as an escape. */
export const printable = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
