import { formatVersion } from './codec/typedefs.ts'
import { decodeTypedefs } from './decodeTypedefs.ts'
import type { TypedefsInput } from './typedefsInput.ts'
import type { Typedefs } from './types.ts'

/**
 * Makes a document out of TypeScript values: the same keys as in the JSON format, checked by the compiler. Gives it
 * decoded and deeply frozen. What types cannot rule out (a default value that JSON has no form for, half a character,
 * a cycle) is a mistake in the calling program: a TypeError that names all of them.
 */
export function defineModule(input: TypedefsInput): Typedefs {
  const decoded = decodeTypedefs({ formatVersion, ...input })
  if (decoded.ok) return decoded.typedefs
  throw new TypeError(decoded.findings.map((finding) => `${finding.pointer || '/'}: ${finding.message}`).join('\n'))
}
