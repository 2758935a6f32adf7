import { decodeTypedefs, type Typedefs } from '../typedefs/index.ts'
import { fail } from './fail.ts'

/** A document in any form: decoded, a JSON value, JSON text or its bytes. */
export type AnyTypedefs = Typedefs | object | string | Uint8Array

/** Decodes a document; one that is none fails with all that is wrong. */
export function documentOf(input: AnyTypedefs): Typedefs {
  if (isDecoded(input)) return input
  const decoded = decodeTypedefs(input)
  return decoded.ok ? decoded.typedefs : fail('This is no typedefs document', decoded.findings)
}

// Decoding fills in every list, and its documents are frozen; nobody freezes a half-written one.
const isDecoded = (input: AnyTypedefs): input is Typedefs =>
  typeof input === 'object' &&
  Object.isFrozen(input) &&
  'objects' in input &&
  'interfaces' in input &&
  'enums' in input &&
  'description' in input
