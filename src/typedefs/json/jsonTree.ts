import type { JsonText } from '../types.ts'

/** A number as its token, so that no digit is lost. */
export class NumberToken {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A value nobody looks into: only its compact text is kept. */
export class RawJson {
  readonly text: JsonText
  constructor(text: JsonText) {
    this.text = text
  }
}

/** A parsed JSON object: it inherits nothing, so that any key is only a key. */
export interface JsonObject {
  [key: string]: JsonTree
}

// A constructor whose prototype has none itself: unlike objects of Object.create(null), V8 keeps these compact.
const Bare = function Bare() {} as unknown as new () => JsonObject
Bare.prototype = Object.create(null)

export const createJsonObject = (): JsonObject => new Bare()

export type JsonTree = null | boolean | string | NumberToken | RawJson | JsonTree[] | JsonObject

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof NumberToken) &&
  !(value instanceof RawJson)
