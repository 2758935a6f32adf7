import { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { Digest, RecipeCall } from '../types.ts'
import { writeText } from './writeText.ts'

const shared = new BinaryWriter()

/** The bytes of a call with its digest, from those without; undefined where the digest is not what comes last. */
export function appendDigest(call: RecipeCall, bare: Uint8Array, digest: Digest): Uint8Array | undefined {
  if (
    call.view ||
    call.customDigest ||
    call.contentDigest ||
    call.effectIds ||
    call.extraDigests ||
    call.implicitInputs
  ) {
    return undefined
  }
  shared.raw(bare)
  writeText(shared, 9, digest)
  return shared.finish()
}
