/** A text on one line, without what Markdown or HTML would take for its own. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/@/g, '@\u200b')
