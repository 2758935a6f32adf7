import { createHash } from 'node:crypto'
import { canonicalize } from './canonicalize.ts'
import type { Typedefs } from './types.ts'

/** SHA-256 of the canonical form in UTF-8, as 64 lower-case hexadecimal digits. Equal documents have equal digests. */
export const digest = (typedefs: Typedefs): string => createHash('sha256').update(canonicalize(typedefs)).digest('hex')
