import { createFinding, type Finding } from '../../findings/index.ts'

/** Bytes that are still read: what a JavaScript string can hold. */
export const maxBytes = 0x1fffffe8

/** The text of UTF-8 bytes without their byte-order mark, or why there is none. */
export function decodeUtf8(bytes: Uint8Array): string | Finding {
  const size = bytes.byteLength
  if (size > maxBytes) return createFinding('document-too-large', '', { size, limit: maxBytes }, { stage: 'document' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return createFinding('document-not-utf8', '', { offset: firstInvalidByte(bytes) }, { stage: 'document' })
  }
}

/** By halving: bytes up to a place are fine when a decoder that may expect more does not complain about them. */
function firstInvalidByte(bytes: Uint8Array): number {
  let fine = 0
  let wrong = bytes.byteLength
  while (wrong - fine > 1) {
    const middle = Math.floor((fine + wrong) / 2)
    if (isPrefixValid(bytes.subarray(0, middle))) fine = middle
    else wrong = middle
  }
  return fine
}

function isPrefixValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
