const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const latin1Slice = Buffer.prototype.latin1Slice

/** The text of some bytes; throws where they are no UTF-8. Nearly all of an ID is short and ASCII, which needs no decoder. */
export function decodeText(bytes: Uint8Array): string {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f || i > 64) return utf8.decode(bytes)
  return latin1Slice.call(bytes, 0, bytes.length)
}
