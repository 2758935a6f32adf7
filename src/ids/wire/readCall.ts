import type { BinaryReader, WireType } from '@bufbuild/protobuf/wire'
import type { Digest, RecipeArgument, RecipeCall, RecipeModule, RecipeType } from '../types.ts'
import { readArgument } from './readLiteral.ts'
import {
  type Extent,
  expectEnd,
  MalformedId,
  openMessage,
  readFields,
  readFlag,
  readInt,
  readText,
} from './readMessage.ts'
import { readType } from './readType.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A call and the digest written in it; `onUnknown` is told of fields that no known engine writes. */
export function readCall(
  reader: BinaryReader,
  extent: Extent,
  onUnknown: (field: number) => void,
): { readonly digest: Digest; readonly call: RecipeCall } {
  let digest = ''
  let type: RecipeType | undefined
  const args: RecipeArgument[] = []
  const rest: Rest = { field: '' }
  // An ID has thousands of calls: one loop for all their fields, and nothing made for those that are not there.
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag()
    switch (field) {
      case 1:
        rest.receiver = readText(reader, wireType)
        break
      case 2:
        type = readType(reader, openMessage(reader, wireType, extent))
        break
      case 3:
        rest.field = readText(reader, wireType)
        break
      case 4:
        args.push(readArgument(reader, openMessage(reader, wireType, extent)))
        break
      case 9:
        digest = readText(reader, wireType)
        break
      case 10:
        rest.view = readText(reader, wireType)
        break
      default:
        if (readRareField(rest, field, wireType, reader, extent)) break
        onUnknown(field)
        reader.skip(wireType, field)
    }
  }
  expectEnd(reader, extent)
  if (type === undefined) throw new MalformedId(`a call ${JSON.stringify(rest.field)} without a type`, extent.end)
  return { digest, call: { ...rest, type, arguments: args } }
}

type Lists = 'effectIds' | 'extraDigests' | 'implicitInputs'

// Lists are added to in place: an ID can repeat a field by the hundred thousand.
type Rest = Writable<Omit<RecipeCall, 'type' | 'arguments' | Lists>> & {
  [Key in Lists]?: NonNullable<RecipeCall[Key]>[number][]
}

function readRareField(rest: Rest, field: number, wireType: WireType, reader: BinaryReader, extent: Extent): boolean {
  switch (field) {
    case 5:
      rest.tainted = readFlag(reader, wireType)
      return true
    case 6:
      rest.meta = readFlag(reader, wireType)
      return true
    case 7:
      rest.nth = Number(readInt(reader, wireType))
      return true
    case 8:
      rest.module = readModule(reader, openMessage(reader, wireType, extent))
      return true
    case 11:
      rest.customDigest = readFlag(reader, wireType)
      return true
    case 12:
      rest.contentDigest = readText(reader, wireType)
      return true
    case 13:
      rest.effectIds ??= []
      rest.effectIds.push(readText(reader, wireType))
      return true
    case 14:
      rest.extraDigests ??= []
      rest.extraDigests.push(readExtraDigest(reader, openMessage(reader, wireType, extent)))
      return true
    case 15:
      rest.implicitInputs ??= []
      rest.implicitInputs.push(readArgument(reader, openMessage(reader, wireType, extent)))
      return true
    default:
      return false
  }
}

function readModule(reader: BinaryReader, extent: Extent): RecipeModule {
  const texts = readTexts(reader, extent, 4)
  return { call: texts[0]!, name: texts[1]!, ref: texts[2]!, pin: texts[3]! }
}

function readExtraDigest(reader: BinaryReader, extent: Extent): { digest: Digest; label: string } {
  const texts = readTexts(reader, extent, 2)
  return { digest: texts[0]!, label: texts[1]! }
}

function readTexts(reader: BinaryReader, extent: Extent, count: number): string[] {
  const texts = Array.from({ length: count }, () => '')
  readFields(reader, extent, (field, wireType) => {
    if (field > count) return false
    texts[field - 1] = readText(reader, wireType)
    return true
  })
  return texts
}
