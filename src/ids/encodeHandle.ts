import { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { RecipeType } from './types.ts'
import { LENGTH, VARINT } from './wire/writeText.ts'
import { writeType } from './wire/writeType.ts'

const writer = new BinaryWriter()

/**
 * The ID by which engines since v0.21.0 name a result of a session (base64): its number there and its type.
 *
 * For the embedded engine, about its own results. A handle made for a real engine names nothing, or another's result.
 */
export function encodeHandle(result: bigint, type: RecipeType): string {
  writer.tag(2, LENGTH).fork()
  if (result !== 0n) writer.tag(1, VARINT).uint64(result)
  writeType(writer.tag(2, LENGTH).fork(), type).join()
  writer.join()
  return Buffer.from(writer.finish()).toString('base64')
}
