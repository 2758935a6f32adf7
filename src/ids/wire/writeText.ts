import { type BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

export const LENGTH = WireType.LengthDelimited
export const VARINT = WireType.Varint

/** A string field; absent and empty are the same and left out, as protobuf 3 has it. */
export function writeText(writer: BinaryWriter, field: number, value: string | undefined): void {
  if (value) writer.tag(field, LENGTH).string(value)
}
