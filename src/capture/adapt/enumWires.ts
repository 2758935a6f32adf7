import { type GoJson, readGoJson, writeGoJson } from '../../engine/go/index.ts'
import type { FunctionCall } from '../../engine/runtime/calls/index.ts'
import type { Wire } from '../../plan/plan.ts'
import type { ArgumentTypedef, Typedefs, TypeReference } from '../../typedefs/index.ts'

/** Values of function calls between an engine and an SDK that disagree on what JSON a member of an enum is. */
export interface EnumWires {
  /** The call as the SDK expects it. */
  toSdk(call: FunctionCall): FunctionCall
  /** What the SDK returned, as the engine expects it. */
  fromSdk(call: FunctionCall, value: string): string
}

const unchanged: EnumWires = { toSdk: (call) => call, fromSdk: (_, value) => value }

/**
 * @param typedefs what the SDK registers: it expects the names it gave there
 * @param wire the wire forms of the translation that the engine was given
 */
export function enumWires(typedefs: Typedefs, { enums }: Wire): EnumWires {
  const members = enums.flatMap(({ members }) => members)
  if (members.every(({ name, json }) => name === json)) return unchanged
  const inward = new Map(enums.map((one) => [one.name, new Map(one.members.map(({ name, json }) => [json, name]))]))
  const outward = new Map(enums.map((one) => [one.name, new Map(one.members.map(({ name, json }) => [name, json]))]))
  const objectOf = (name: string) => typedefs.objects.find((object) => object.name === name)

  const convert = (words: Words, type: TypeReference | undefined, json: GoJson): GoJson => {
    if (type?.kind === 'ENUM' && json.kind === 'string')
      return { ...json, value: words.get(type.name)?.get(json.value) ?? json.value }
    if (type?.kind === 'LIST' && json.kind === 'array')
      return { ...json, items: json.items.map((item) => convert(words, type.elementType, item)) }
    if (type?.kind !== 'OBJECT' || json.kind !== 'object') return json
    const fields = new Map(objectOf(type.name)?.fields.map((field) => [field.name, field]))
    const entry = ([name, value]: readonly [string, GoJson]): readonly [string, GoJson] => {
      const field = fields.get(name)
      // Private state travels as the SDK wrote it.
      return [name, field === undefined || field.private ? value : convert(words, field.type, value)]
    }
    return { ...json, entries: new Map([...json.entries].map(entry)) }
  }
  const convertText = (words: Words, type: TypeReference | undefined, text: string): string => {
    const read = type && readGoJson(text)
    return read?.ok ? writeGoJson(convert(words, type, read.value)) : text
  }
  const signatureOf = ({ parentName, name }: FunctionCall): Signature => {
    const object = objectOf(parentName)
    const self = { kind: 'OBJECT', name: parentName, optional: false } as const
    if (name === '') return { arguments: object?.constructorFunction?.arguments ?? [], self, result: self }
    const fn = object?.functions.find((one) => one.name === name)
    return { arguments: fn?.arguments ?? [], self, result: fn?.returnType }
  }
  return {
    toSdk(call) {
      const signature = signatureOf(call)
      const typeOf = (name: string) => signature.arguments.find((argument) => argument.name === name)?.type
      return {
        ...call,
        parent: convertText(inward, signature.self, call.parent),
        inputArgs: call.inputArgs.map(({ name, value }) => ({ name, value: convertText(inward, typeOf(name), value) })),
      }
    },
    fromSdk: (call, value) => convertText(outward, signatureOf(call).result, value),
  }
}

type Words = ReadonlyMap<string, ReadonlyMap<string, string>>

interface Signature {
  readonly arguments: readonly ArgumentTypedef[]
  readonly self: TypeReference
  readonly result: TypeReference | undefined
}
