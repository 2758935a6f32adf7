import { type BinaryReader, WireType } from '@bufbuild/protobuf/wire'
import type { RecipeArgument, RecipeLiteral } from '../types.ts'
import {
  type Extent,
  expectEnd,
  expectType,
  MalformedId,
  openMessage,
  readFields,
  readFlag,
  readInt,
  readText,
} from './readMessage.ts'

export function readArgument(reader: BinaryReader, extent: Extent): RecipeArgument {
  let name = ''
  let value: RecipeLiteral | undefined
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag()
    if (field === 1) name = readText(reader, wireType)
    else if (field === 2) value = readLiteral(reader, openMessage(reader, wireType, extent))
    else reader.skip(wireType, field)
  }
  expectEnd(reader, extent)
  if (value === undefined) throw new MalformedId(`an argument ${JSON.stringify(name)} without a value`, extent.end)
  return { name, value }
}

function readLiteral(reader: BinaryReader, extent: Extent): RecipeLiteral {
  let literal: RecipeLiteral | undefined
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag()
    const read = readOneOf(reader, field, wireType, extent)
    if (read) literal = read
    else reader.skip(wireType, field)
  }
  expectEnd(reader, extent)
  if (literal === undefined) throw new MalformedId('a value of no known kind', extent.end)
  return literal
}

function readOneOf(reader: BinaryReader, field: number, wireType: WireType, extent: Extent): RecipeLiteral | undefined {
  switch (field) {
    case 1:
      return { kind: 'call', digest: readText(reader, wireType) }
    case 2:
      readFlag(reader, wireType)
      return { kind: 'null' }
    case 3:
      return { kind: 'bool', value: readFlag(reader, wireType) }
    case 4:
      return { kind: 'enum', value: readText(reader, wireType) }
    case 5:
      return { kind: 'int', value: readInt(reader, wireType) }
    case 6:
      expectType(reader, wireType, WireType.Bit64)
      return { kind: 'float', value: reader.double() }
    case 7:
      return { kind: 'string', value: readText(reader, wireType) }
    case 8:
      return { kind: 'list', values: readList(reader, openMessage(reader, wireType, extent), readLiteral) }
    case 9:
      return { kind: 'object', fields: readList(reader, openMessage(reader, wireType, extent), readArgument) }
    case 10:
      return readDigestedString(reader, openMessage(reader, wireType, extent))
    default:
      return undefined
  }
}

function readList<Item>(
  reader: BinaryReader,
  extent: Extent,
  readItem: (reader: BinaryReader, extent: Extent) => Item,
): Item[] {
  const items: Item[] = []
  readFields(reader, extent, (field, wireType) => {
    if (field !== 1) return false
    items.push(readItem(reader, openMessage(reader, wireType, extent)))
    return true
  })
  return items
}

function readDigestedString(reader: BinaryReader, extent: Extent): RecipeLiteral {
  let value = ''
  let digest = ''
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) value = readText(reader, wireType)
    else if (field === 2) digest = readText(reader, wireType)
    else return false
    return true
  })
  return { kind: 'digestedString', value, digest }
}
