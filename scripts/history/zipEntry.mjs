import { inflateRawSync } from 'node:zlib'

/** One file of a zip archive; undefined: it is not in there. */
export function zipEntry(bytes, name) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return undefined
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, , length, extra, comment] = [20, 24, 28, 30, 32].map((offset) =>
      offset < 28 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    )
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const body = bytes.subarray(start, start + packed)
      return bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)
    }
    at += 46 + length + extra + comment
  }
  return undefined
}
