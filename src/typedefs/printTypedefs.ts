import { typedefsCodec } from './codec/typedefs.ts'
import { writeCompactJson, writePrettyJson } from './json/writeJson.ts'
import type { Typedefs } from './types.ts'

/** The document as people write it: keys in the order of the format, defaults left out, small parts on one line, a final line break. */
export const printTypedefs = (typedefs: Typedefs): string => `${writePrettyJson(typedefsCodec.encode(typedefs))}\n`

/** The same on one line, without white space. */
export const toJson = (typedefs: Typedefs): string => writeCompactJson(typedefsCodec.encode(typedefs))
