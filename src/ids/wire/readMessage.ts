import { type BinaryReader, WireType } from '@bufbuild/protobuf/wire'

/** What is wrong with bytes that should be an ID; thrown inside `wire/` only and turned into a finding by its callers. */
export class MalformedId extends Error {
  readonly at: number

  constructor(what: string, at: number) {
    super(what)
    this.at = at
  }
}

// No engine makes such a thing; it keeps a hostile ID from using up the stack.
const DEEPEST = 500

/** Where a nested message ends; `depth` counts how deep it is. */
export interface Extent {
  readonly end: number
  readonly depth: number
}

/** Reads the length of a nested message, which must lie inside the one around it. */
export function openMessage(reader: BinaryReader, wireType: WireType, around: Extent): Extent {
  expectType(reader, wireType, WireType.LengthDelimited)
  const at = reader.pos
  const length = reader.uint32()
  const end = reader.pos + length
  if (end > around.end) throw new MalformedId(`a part of ${length} bytes with ${around.end - reader.pos} left`, at)
  if (around.depth === DEEPEST) throw new MalformedId(`values nested more than ${DEEPEST} deep`, at)
  return { end, depth: around.depth + 1 }
}

/** Calls `onField` for each field up to the end; it says false for a field that is not its own, which is skipped. */
export function readFields(
  reader: BinaryReader,
  extent: Extent,
  onField: (field: number, wireType: WireType) => boolean,
  onUnknown?: (field: number) => void,
): void {
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag()
    if (onField(field, wireType)) continue
    onUnknown?.(field)
    reader.skip(wireType, field)
  }
  expectEnd(reader, extent)
}

/** A part that has been read to its end must end there. */
export function expectEnd(reader: BinaryReader, extent: Extent): void {
  if (reader.pos > extent.end) throw new MalformedId('a value that runs past the end of its part', extent.end)
}

export function readText(reader: BinaryReader, wireType: WireType): string {
  expectType(reader, wireType, WireType.LengthDelimited)
  return reader.string(true)
}

export function readFlag(reader: BinaryReader, wireType: WireType): boolean {
  expectType(reader, wireType, WireType.Varint)
  return reader.bool()
}

export function readInt(reader: BinaryReader, wireType: WireType): bigint {
  expectType(reader, wireType, WireType.Varint)
  return BigInt(reader.int64())
}

export function expectType(reader: BinaryReader, actual: WireType, wanted: WireType): void {
  if (actual !== wanted) throw new MalformedId(`wire type ${actual} where ${wanted} belongs`, reader.pos)
}
