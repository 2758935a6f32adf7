import { BinaryWriter } from '@bufbuild/protobuf/wire'

/** The ID of a result that only this session knows (v0.21.0 and later): its number and its type. */
export function encodeHandle(result: number, type: string): string {
  const writer = new BinaryWriter().uint32(tag(2)).fork()
  writer.uint32(tag(1) - 2).uint64(result)
  writer.uint32(tag(2)).fork()
  writer.uint32(tag(1)).string(type)
  writer.uint32(tag(3) - 2).bool(true)
  const bytes = writer.join().join().finish()
  return Buffer.from(bytes).toString('base64')
}

// Length-delimited; two less is a number.
const tag = (field: number): number => (field << 3) | 2
