import type { BinaryReader } from '@bufbuild/protobuf/wire'
import type { RecipeType } from '../types.ts'
import { type Extent, openMessage, readFields, readFlag, readText } from './readMessage.ts'

export function readType(reader: BinaryReader, extent: Extent): RecipeType {
  let namedType: string | undefined
  let elem: RecipeType | undefined
  let nonNull = false
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) namedType = readText(reader, wireType)
    else if (field === 2) elem = readType(reader, openMessage(reader, wireType, extent))
    else if (field === 3) nonNull = readFlag(reader, wireType)
    else return false
    return true
  })
  return { ...(namedType === undefined ? {} : { namedType }), ...(elem ? { elem } : {}), nonNull }
}
