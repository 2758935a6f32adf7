import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

/** The ID of a result that only this session knows (v0.21.0 and later): its number and its type. */
export function encodeHandle(result: number, type: string): string {
  const writer = new BinaryWriter().tag(2, WireType.LengthDelimited).fork()
  writer.tag(1, WireType.Varint).uint64(result)
  writer.tag(2, WireType.LengthDelimited).fork()
  writer.tag(1, WireType.LengthDelimited).string(type)
  writer.tag(3, WireType.Varint).bool(true)
  const bytes = writer.join().join().finish()
  return Buffer.from(bytes).toString('base64')
}
