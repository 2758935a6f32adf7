import { BinaryReader } from '@bufbuild/protobuf/wire'
import type { Digest, RecipeCall, RecipeType } from '../types.ts'
import { readCall } from './readCall.ts'
import { type Extent, MalformedId, openMessage, readFields, readInt, readText } from './readMessage.ts'
import { readType } from './readType.ts'

/** An entry of a recipe as it stands in the bytes: nothing checked yet. */
export interface WireEntry {
  readonly key: Digest
  readonly digest: Digest
  readonly call: RecipeCall
}

export type WireId =
  | {
      readonly kind: 'recipe'
      readonly wrapped: boolean
      readonly root: Digest
      readonly entries: readonly WireEntry[]
      /** Fields of calls that no known engine writes. */
      readonly unknownFields: readonly number[]
    }
  | { readonly kind: 'handle'; readonly result: bigint; readonly type?: RecipeType }
  | { readonly kind: 'malformed'; readonly what: string; readonly at: number }

/** Reads the bytes of an ID, in the form of any time. */
export function readId(bytes: Uint8Array): WireId {
  const reader = new BinaryReader(bytes, decodeText)
  const all: Extent = { end: bytes.length, depth: 0 }
  try {
    const { first, second } = topFields(reader, all)
    reader.pos = 0
    // The two forms share field numbers; what begins a field tells them apart: a call's entry and a recipe start with
    // a text as field 1, a handle with a number or a type, and a digest is a text itself.
    if (first === undefined && second !== undefined && bytes[second] !== TEXT_1) return readHandle(reader, all)
    if (second === undefined && first !== undefined && (bytes[first] === TEXT_1 || bytes[first] === TEXT_2)) {
      return readWrapped(reader, all)
    }
    return readRecipe(reader, all, false)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'malformed', ...reasonOf(error, Math.min(reader.pos, bytes.length)) }
  }
}

const TEXT_1 = 0x0a
const TEXT_2 = 0x12

// Where the content of the first field 1 and of the first field 2 begins.
function topFields(reader: BinaryReader, all: Extent): { first?: number; second?: number } {
  const found: { first?: number; second?: number } = {}
  readFields(reader, all, (field, wireType) => {
    if (field !== 1 && field !== 2) return false
    const { end } = openMessage(reader, wireType, all)
    if (field === 1) found.first ??= reader.pos
    else found.second ??= reader.pos
    reader.pos = end
    return true
  })
  return found
}

function readWrapped(reader: BinaryReader, all: Extent): WireId {
  let recipe: WireId | undefined
  readFields(reader, all, (field, wireType) => {
    if (field !== 1) return false
    recipe = readRecipe(reader, openMessage(reader, wireType, all), true)
    return true
  })
  return recipe ?? { kind: 'malformed', what: 'no recipe in it', at: 0 }
}

function readRecipe(reader: BinaryReader, extent: Extent, wrapped: boolean): WireId {
  let root = ''
  const entries: WireEntry[] = []
  const unknown = new Set<number>()
  readFields(
    reader,
    extent,
    (field, wireType) => {
      if (field === 1) root = readText(reader, wireType)
      else if (field === 2)
        entries.push(readEntry(reader, openMessage(reader, wireType, extent), (at) => unknown.add(at)))
      else return false
      return true
    },
    (field) => {
      throw new MalformedId(`a field ${field}, which no ID has`, reader.pos)
    },
  )
  return { kind: 'recipe', wrapped, root, entries, unknownFields: [...unknown].sort((a, b) => a - b) }
}

function readEntry(reader: BinaryReader, extent: Extent, onUnknown: (field: number) => void): WireEntry {
  let key = ''
  let read: { readonly digest: Digest; readonly call: RecipeCall } | undefined
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) key = readText(reader, wireType)
    else if (field === 2) read = readCall(reader, openMessage(reader, wireType, extent), onUnknown)
    else return false
    return true
  })
  if (read === undefined) throw new MalformedId(`an entry ${JSON.stringify(key)} without a call`, extent.end)
  return { key, ...read }
}

function readHandle(reader: BinaryReader, all: Extent): WireId {
  let result = 0n
  let type: RecipeType | undefined
  readFields(reader, all, (outer, outerType) => {
    if (outer !== 2) return false
    const extent = openMessage(reader, outerType, all)
    readFields(reader, extent, (field, wireType) => {
      if (field === 1) result = BigInt.asUintN(64, readInt(reader, wireType))
      else if (field === 2) type = readType(reader, openMessage(reader, wireType, extent))
      else return false
      return true
    })
    return true
  })
  return { kind: 'handle', result, ...(type ? { type } : {}) }
}

function reasonOf(error: Error, at: number): { what: string; at: number } {
  if (error instanceof MalformedId) return { what: error.message, at: error.at }
  if (error instanceof RangeError) return { what: 'the end in the middle of a value', at }
  if (error instanceof TypeError) return { what: 'text that is not UTF-8', at }
  return { what: 'bytes that make no field', at }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const latin1Slice = Buffer.prototype.latin1Slice

/** The text of some bytes; throws where they are no UTF-8. Nearly all of an ID is short and ASCII, which needs no decoder. */
function decodeText(bytes: Uint8Array): string {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f || i > 64) return utf8.decode(bytes)
  return latin1Slice.call(bytes, 0, bytes.length)
}
