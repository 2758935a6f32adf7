import { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { Digest } from '../types.ts'
import { LENGTH } from './writeText.ts'

/** The whole message as base64: calls (with their digests inside) under their digests, in the order of these. */
export function writeRecipe(root: Digest, calls: ReadonlyMap<Digest, Uint8Array>, wrapped: boolean): string {
  const writer = new BinaryWriter()
  if (wrapped) writer.tag(1, LENGTH).fork()
  writer.tag(1, LENGTH).string(root)
  for (const digest of sorted(calls)) {
    writer.tag(2, LENGTH).fork()
    writer.tag(1, LENGTH).string(digest)
    writer.tag(2, LENGTH).bytes(calls.get(digest)!)
    writer.join()
  }
  if (wrapped) writer.join()
  return Buffer.from(writer.finish()).toString('base64')
}

// Engines sort by the bytes of the keys, which for those outside ASCII is not the order of UTF-16.
function sorted(calls: ReadonlyMap<Digest, Uint8Array>): Digest[] {
  const keys = [...calls.keys()]
  if (keys.every((key) => /^[\0-\x7f]*$/.test(key))) return keys.sort()
  return keys
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ key }) => key)
}
