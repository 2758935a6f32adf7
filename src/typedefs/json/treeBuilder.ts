import type { JsonEvents, JsonScalar } from './jsonEvents.ts'
import { createJsonObject, type JsonObject, type JsonTree, NumberToken, RawJson } from './jsonTree.ts'
import { TextBuilder } from './textBuilder.ts'

type Frame = { readonly array: JsonTree[] } | { readonly object: JsonObject; key: string }

/** Builds the tree of a document; values of `isRawKey` keys are kept as text. A key that comes twice keeps its last value. */
export class TreeBuilder implements JsonEvents {
  root: JsonTree = null
  readonly #frames: Frame[] = []
  readonly #isRawKey: (key: string) => boolean
  #raw: TextBuilder | undefined

  constructor(isRawKey: (key: string) => boolean) {
    this.#isRawKey = isRawKey
  }

  beginObject(): void {
    if (this.#raw === undefined) {
      const object = createJsonObject()
      this.#add(object)
      this.#frames.push({ object, key: '' })
    } else this.#raw.beginObject()
  }

  key(name: string): void {
    if (this.#raw === undefined) {
      const frame = this.#frames.at(-1)
      if (frame !== undefined && 'key' in frame) frame.key = name
      if (this.#isRawKey(name)) this.#raw = new TextBuilder()
    } else this.#raw.key(name)
  }

  endObject(): void {
    if (this.#raw === undefined) this.#frames.pop()
    else {
      this.#raw.endObject()
      this.#finishRaw(this.#raw)
    }
  }

  beginArray(): void {
    if (this.#raw === undefined) {
      const array: JsonTree[] = []
      this.#add(array)
      this.#frames.push({ array })
    } else this.#raw.beginArray()
  }

  endArray(): void {
    if (this.#raw === undefined) this.#frames.pop()
    else {
      this.#raw.endArray()
      this.#finishRaw(this.#raw)
    }
  }

  scalar(value: JsonScalar): void {
    if (this.#raw === undefined) {
      this.#add(typeof value === 'object' && value !== null ? new NumberToken(value.number) : value)
    } else {
      this.#raw.scalar(value)
      this.#finishRaw(this.#raw)
    }
  }

  #finishRaw(raw: TextBuilder): void {
    if (!raw.complete) return
    this.#raw = undefined
    this.#add(new RawJson(raw.text()))
  }

  #add(value: JsonTree): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) this.root = value
    else if ('array' in frame) frame.array.push(value)
    else frame.object[frame.key] = value
  }
}
