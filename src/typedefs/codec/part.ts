import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { createJsonObject, isJsonObject, type JsonObject, type JsonTree, RawJson } from '../json/jsonTree.ts'
import type { Extensions } from '../types.ts'
import { addErrors } from './addErrors.ts'

/** Decodes one value of the document; `encode` gives the tree that decodes to the same. */
export type Codec<A> = t.Type<A, JsonTree, unknown>

interface KeyBase<A> {
  readonly codec: Codec<A>
  /** For people: shown in the JSON Schema. */
  readonly description: string
}

/** A key that every document has. */
export interface RequiredKey<A> extends KeyBase<A> {
  readonly presence: 'required'
}

/** A key that stands for `absent` where a document leaves it out. */
export interface DefaultedKey<A, Part> extends KeyBase<A> {
  readonly presence: 'defaulted'
  readonly absent: (part: Part) => A
}

/** A key that may be left out, which means something of its own. */
export interface OptionalKey<A> extends KeyBase<A> {
  readonly presence: 'optional'
}

export type Key<A, Part> = RequiredKey<A> | DefaultedKey<A, Part> | OptionalKey<A>

type KeyNames<Part> = Exclude<keyof Part & string, 'extensions'>

/** The keys of a part, in the order in which they are written. */
export type Keys<Part> = {
  readonly [Name in KeyNames<Part>]-?: Partial<Record<Name, never>> extends Pick<Part, Name>
    ? OptionalKey<Exclude<Part[Name], undefined>>
    : RequiredKey<Part[Name]> | DefaultedKey<Part[Name], Part>
}

type AnyKey<Part> = readonly [name: string, key: Key<unknown, Part>]

/** A part of the document: a JSON object of known keys and `x-` keys. Decodes to a frozen object with every default filled in. */
export class PartCodec<Part extends object> extends t.Type<Part, JsonTree, unknown> {
  readonly _tag = 'PartCodec'
  readonly title: string
  readonly description: string
  readonly keys: ReadonlyMap<string, Key<unknown, Part>>

  constructor(title: string, description: string, keys: Keys<Part>) {
    const entries = Object.entries(keys) as AnyKey<Part>[]
    const byName = new Map(entries)
    const unknownKey = new UnknownKeyCodec([...byName.keys()])
    super(
      'an object',
      (input): input is Part => isJsonObject(input),
      (input, context) => decodePart(byName, unknownKey, input, context),
      (part) => encodePart(entries, part),
    )
    this.title = title
    this.description = description
    this.keys = byName
  }
}

/** The last entry of the context of an error about a key that a part does not know. */
export class UnknownKeyCodec extends t.Type<never, JsonTree, unknown> {
  readonly _tag = 'UnknownKeyCodec'
  readonly knownKeys: readonly string[]

  constructor(knownKeys: readonly string[]) {
    super(
      'nothing',
      (_input): _input is never => false,
      (input, context) => t.failure(input, context),
      (nothing) => nothing,
    )
    this.knownKeys = knownKeys
  }
}

const isExtension = (key: string): key is `x-${string}` => key.startsWith('x-')

function decodePart<Part extends object>(
  keys: ReadonlyMap<string, Key<unknown, Part>>,
  unknownKey: UnknownKeyCodec,
  input: unknown,
  context: t.Context,
): t.Validation<Part> {
  if (!isJsonObject(input)) return t.failure(input, context)
  let errors: t.Errors = []
  const part: Record<string, unknown> = {}
  for (const [name, key] of keys) {
    const value = input[name]
    if (value === undefined && key.presence !== 'required') {
      if (key.presence === 'defaulted') part[name] = key.absent(part as Part)
      continue
    }
    const result = key.codec.validate(value, t.appendContext(context, name, key.codec, value))
    if (isLeft(result)) errors = addErrors(errors, result.left)
    else part[name] = result.right
  }
  const extensions: Record<string, unknown> = {}
  let extended = false
  for (const name in input) {
    if (keys.has(name)) continue
    const value = input[name]
    if (isExtension(name) && value instanceof RawJson) {
      extensions[name] = value.text
      extended = true
    } else {
      errors = addErrors(errors, [{ value, context: t.appendContext(context, name, unknownKey, value) }])
    }
  }
  if (errors.length > 0) return t.failures(errors)
  if (extended) part['extensions'] = Object.freeze(extensions)
  return t.success(Object.freeze(part) as Part)
}

const isSame = (value: unknown, absent: unknown): boolean =>
  value === absent || (Array.isArray(value) && Array.isArray(absent) && value.length === 0 && absent.length === 0)

function encodePart<Part extends object>(keys: readonly AnyKey<Part>[], part: Part): JsonObject {
  const object = createJsonObject()
  const values = part as Readonly<Record<string, unknown>>
  for (const [name, key] of keys) {
    const value = values[name]
    if (value === undefined || (key.presence === 'defaulted' && isSame(value, key.absent(part)))) continue
    object[name] = key.codec.encode(value)
  }
  const extensions = values['extensions'] as Extensions | undefined
  for (const [name, text] of Object.entries(extensions ?? {})) object[name] = new RawJson(text)
  return object
}

export const required = <A>(codec: Codec<A>, description: string): RequiredKey<A> => ({
  presence: 'required',
  codec,
  description,
})

export const optional = <A>(codec: Codec<A>, description: string): OptionalKey<A> => ({
  presence: 'optional',
  codec,
  description,
})

export const defaulted = <A, Part>(codec: Codec<A>, absent: A, description: string): DefaultedKey<A, Part> => ({
  presence: 'defaulted',
  absent: () => absent,
  codec,
  description,
})
