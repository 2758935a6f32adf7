import { decodeTypedefs } from '../../src/typedefs/index.ts'

/** What is wrong with a document: `line:column pointer message (hint) [code]`, one line per finding. */
export const complaints = (input: unknown): string[] => {
  const decoded = decodeTypedefs(input)
  if (decoded.ok) return []
  return decoded.findings.map(({ location, pointer, message, hint, code }) => {
    const place = location === undefined ? '' : `${location.line}:${location.column} `
    return `${place}${pointer === '' ? '""' : pointer} ${message} (${hint}) [${code}]`
  })
}
