import { type BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import type { RecipeArgument, RecipeLiteral } from '../types.ts'
import { LENGTH, VARINT, writeText } from './writeText.ts'

/** An argument's fields: the caller opens and closes the message. */
export function writeArgument(writer: BinaryWriter, { name, value }: RecipeArgument): BinaryWriter {
  writeText(writer, 1, name)
  return writeLiteral(writer.tag(2, LENGTH).fork(), value).join()
}

// The fields are a oneof, so a value equal to its type's default is written too.
function writeLiteral(writer: BinaryWriter, literal: RecipeLiteral): BinaryWriter {
  switch (literal.kind) {
    case 'call':
      return writer.tag(1, LENGTH).string(literal.digest)
    case 'null':
      return writer.tag(2, VARINT).bool(true)
    case 'bool':
      return writer.tag(3, VARINT).bool(literal.value)
    case 'enum':
      return writer.tag(4, LENGTH).string(literal.value)
    case 'int':
      return writer.tag(5, VARINT).int64(literal.value)
    case 'float':
      return writer.tag(6, WireType.Bit64).double(literal.value)
    case 'string':
      return writer.tag(7, LENGTH).string(literal.value)
    case 'list':
      writer.tag(8, LENGTH).fork()
      for (const value of literal.values) writeLiteral(writer.tag(1, LENGTH).fork(), value).join()
      return writer.join()
    case 'object':
      writer.tag(9, LENGTH).fork()
      for (const field of literal.fields) writeArgument(writer.tag(1, LENGTH).fork(), field).join()
      return writer.join()
    case 'digestedString':
      writer.tag(10, LENGTH).fork()
      writeText(writer, 1, literal.value)
      writeText(writer, 2, literal.digest)
      return writer.join()
  }
}
