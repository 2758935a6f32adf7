/** The name that the SDK wants of a module's main class: letters after `-`, `_`, `.`, a blank or a digit are raised. */
export const mainObjectName = (module: string): string =>
  module
    .trim()
    .replace(/(^|[-_ .]+)([a-zA-Z])/g, (_, __, letter: string) => letter.toUpperCase())
    .replace(/(\d)[-_ .]*([a-zA-Z])/g, (_, digit: string, letter: string) => digit + letter.toUpperCase())
    .replace(/[-_ .]/g, '')
