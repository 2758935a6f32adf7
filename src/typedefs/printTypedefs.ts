import { typedefsCodec } from './codec/typedefs.ts'
import { writeJson } from './json/writeJson.ts'
import type { Typedefs } from './types.ts'

/** The document as people write it: keys in the order of the format, two blanks per level, defaults left out, a final line break. */
export const printTypedefs = (typedefs: Typedefs): string =>
  `${writeJson(typedefsCodec.encode(typedefs), { sortKeys: false, indent: 2 })}\n`

/** The same on one line, without white space. */
export const toJson = (typedefs: Typedefs): string =>
  writeJson(typedefsCodec.encode(typedefs), { sortKeys: false, indent: 0 })
