/** A name of an ID in a text: as it is, or quoted where it could be taken for something else. */
export const printWord = (text: string): string => (/^[\w.:+-]+$/.test(text) ? text : JSON.stringify(text))
