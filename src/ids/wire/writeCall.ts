import { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { Digest, RecipeCall } from '../types.ts'
import { writeArgument } from './writeLiteral.ts'
import { LENGTH, VARINT, writeText } from './writeText.ts'
import { writeType } from './writeType.ts'

const shared = new BinaryWriter()

/** A call as protobuf; without `digest` these are the bytes that engines up to v0.18.16 hash. */
export const writeCall = (call: RecipeCall, digest?: Digest): Uint8Array =>
  writeCallFields(shared, call, digest).finish()

/** A call's fields in number order: the caller opens and closes the message. */
export function writeCallFields(writer: BinaryWriter, call: RecipeCall, digest?: Digest): BinaryWriter {
  writeText(writer, 1, call.receiver)
  writeType(writer.tag(2, LENGTH).fork(), call.type).join()
  writeText(writer, 3, call.field)
  for (const argument of call.arguments) writeArgument(writer.tag(4, LENGTH).fork(), argument).join()
  if (call.tainted) writer.tag(5, VARINT).bool(true)
  if (call.meta) writer.tag(6, VARINT).bool(true)
  if (call.nth) writer.tag(7, VARINT).int64(call.nth)
  if (call.module) {
    writer.tag(8, LENGTH).fork()
    writeText(writer, 1, call.module.call)
    writeText(writer, 2, call.module.name)
    writeText(writer, 3, call.module.ref)
    writeText(writer, 4, call.module.pin)
    writer.join()
  }
  writeText(writer, 9, digest)
  writeText(writer, 10, call.view)
  if (call.customDigest) writer.tag(11, VARINT).bool(true)
  writeText(writer, 12, call.contentDigest)
  for (const effect of call.effectIds ?? []) writer.tag(13, LENGTH).string(effect)
  for (const extra of call.extraDigests ?? []) {
    writer.tag(14, LENGTH).fork()
    writeText(writer, 1, extra.digest)
    writeText(writer, 2, extra.label)
    writer.join()
  }
  for (const input of call.implicitInputs ?? []) writeArgument(writer.tag(15, LENGTH).fork(), input).join()
  return writer
}
