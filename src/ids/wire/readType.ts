import type { BinaryReader } from '@bufbuild/protobuf/wire'
import type { RecipeType } from '../types.ts'
import { type Extent, expectEnd, openMessage, readFlag, readText } from './readMessage.ts'

export function readType(reader: BinaryReader, extent: Extent): RecipeType {
  let namedType: string | undefined
  let elem: RecipeType | undefined
  let nonNull = false
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag()
    if (field === 1) namedType = readText(reader, wireType)
    else if (field === 2) elem = readType(reader, openMessage(reader, wireType, extent))
    else if (field === 3) nonNull = readFlag(reader, wireType)
    else reader.skip(wireType, field)
  }
  expectEnd(reader, extent)
  if (elem === undefined && namedType !== undefined) return { namedType, nonNull }
  return { ...(namedType === undefined ? {} : { namedType }), ...(elem ? { elem } : {}), nonNull }
}
