import type { BinaryWriter } from '@bufbuild/protobuf/wire'
import type { RecipeType } from '../types.ts'
import { LENGTH, VARINT, writeText } from './writeText.ts'

/** A type's fields: the caller opens and closes the message. */
export function writeType(writer: BinaryWriter, type: RecipeType): BinaryWriter {
  writeText(writer, 1, type.namedType)
  if (type.elem) writeType(writer.tag(2, LENGTH).fork(), type.elem).join()
  if (type.nonNull) writer.tag(3, VARINT).bool(true)
  return writer
}
