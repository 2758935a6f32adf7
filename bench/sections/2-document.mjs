import { inProcess } from '../inProcess.mjs'

export const title = 'Read the document, make its module ID and read that; three arguments a function; milliseconds'

export function run() {
  return [1_000, 10_000].map((functions) => {
    const { megabytes, parse, decode, encode, decodeId } = inProcess('document', [functions])
    return {
      functions,
      MB: megabytes,
      'JSON.parse': parse,
      decode,
      'MB/s': megabytes / (decode / 1_000),
      'make ID': encode,
      'read ID': decodeId,
    }
  })
}
