import type { ValidationError } from 'io-ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { capitalize } from '../../text/capitalize.ts'
import { type JsonTree, NumberToken, RawJson } from '../json/jsonTree.ts'
import { nearest } from '../nearest.ts'
import { describePointer } from '../pointer/describePointer.ts'
import { joinPointer } from '../pointer/pointerTokens.ts'
import { quote } from '../quote.ts'
import { shorten } from '../shorten.ts'
import { UnknownKeyCodec } from './part.ts'
import { ChoiceCodec } from './values.ts'

/** What is wrong, from an error of the codec. An unknown key is pointed at itself, a missing one at the part that lacks it. */
export function errorFinding(document: JsonTree, error: ValidationError): Finding {
  const keys = error.context.slice(1).map((entry) => entry.key)
  const codec: unknown = error.context.at(-1)?.type
  const key = keys.at(-1) ?? ''
  const pointer = joinPointer('', ...keys)
  const above = joinPointer('', ...keys.slice(0, -1))
  const expected = error.context.at(-1)?.type.name ?? ''
  if (codec instanceof UnknownKeyCodec) {
    const data = { thing: say(document, above), key: quote(key), known: codec.knownKeys.join(', ') }
    const likely = nearest(key, codec.knownKeys)
    if (likely === undefined) return createFinding('key-unknown', pointer, data, stage)
    return createFinding('key-misspelt', pointer, { ...data, nearest: likely }, stage)
  }
  if (error.value === undefined)
    return createFinding('key-missing', above, { thing: say(document, above), key, expected }, stage)
  const thing = say(document, pointer)
  if (codec instanceof ChoiceCodec && typeof error.value === 'string') {
    const data = { thing, word: quote(error.value), expected }
    const likely = nearest(error.value, codec.words)
    if (likely === undefined) return createFinding('word-unknown', pointer, data, stage)
    return createFinding('word-misspelt', pointer, { ...data, nearest: likely }, stage)
  }
  return createFinding('value-wrong-type', pointer, { thing, actual: describeValue(error.value), expected }, stage)
}

const stage = { stage: 'document' } as const

function say(document: JsonTree, pointer: string): string {
  const thing = pointer === '' ? 'the document' : describePointer(document, pointer)
  return capitalize(thing)
}

function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `the string ${JSON.stringify(shorten(value, 40))}`
  if (typeof value === 'boolean') return String(value)
  if (value instanceof NumberToken) return `the number ${shorten(value.text, 40)}`
  if (value instanceof RawJson) return shorten(value.text, 40)
  return Array.isArray(value) ? 'an array' : 'an object'
}
