import { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { Digest, RecipeCall } from '../types.ts'
import { writeCallFields } from './writeCall.ts'
import { LENGTH } from './writeText.ts'

/** A call as it stands in a recipe. */
export interface RecipeEntry {
  readonly digest: Digest
  readonly call: RecipeCall
  /** The call with its digest, where it has been written before. */
  readonly bytes?: Uint8Array | undefined
}

/** The whole message as base64: calls under their digests, in the order of these. */
export function writeRecipe(root: Digest, calls: readonly RecipeEntry[], wrapped: boolean): string {
  const writer = new BinaryWriter()
  if (wrapped) writer.tag(1, LENGTH).fork()
  writer.tag(1, LENGTH).string(root)
  for (const { digest, call, bytes } of [...calls].sort(orderOf(calls))) {
    writer.tag(2, LENGTH).fork()
    writer.tag(1, LENGTH).string(digest)
    writer.tag(2, LENGTH)
    if (bytes) writer.bytes(bytes)
    else writeCallFields(writer.fork(), call, digest).join()
    writer.join()
  }
  if (wrapped) writer.join()
  const { buffer, byteOffset, byteLength } = writer.finish()
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

// Engines sort by the bytes of the digests; that is the order of UTF-16 but for characters outside the BMP.
function orderOf(calls: readonly RecipeEntry[]): (a: RecipeEntry, b: RecipeEntry) => number {
  if (calls.some(({ digest }) => /[\ud800-\udfff]/.test(digest))) {
    return (a, b) => Buffer.compare(Buffer.from(a.digest), Buffer.from(b.digest))
  }
  return (a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0)
}
