import type { JsonText } from '../types.ts'
import type { JsonEvents, JsonScalar } from './jsonEvents.ts'

/** Builds the compact text of one value: no white space, numbers as written, strings escaped the one way `JSON.stringify` does. */
export class TextBuilder implements JsonEvents {
  readonly #pieces: string[] = []
  #depth = 0
  #needsComma = false

  /** Whether the value has ended. */
  get complete(): boolean {
    return this.#depth === 0
  }

  text(): JsonText {
    return this.#pieces.join('') as JsonText
  }

  beginObject(): void {
    this.#begin('{')
  }

  key(name: string): void {
    this.#separate()
    this.#pieces.push(JSON.stringify(name), ':')
    this.#needsComma = false
  }

  endObject(): void {
    this.#end('}')
  }

  beginArray(): void {
    this.#begin('[')
  }

  endArray(): void {
    this.#end(']')
  }

  scalar(value: JsonScalar): void {
    this.#separate()
    this.#pieces.push(typeof value === 'object' && value !== null ? value.number : JSON.stringify(value))
    this.#needsComma = true
  }

  #begin(bracket: string): void {
    this.#separate()
    this.#pieces.push(bracket)
    this.#depth++
    this.#needsComma = false
  }

  #end(bracket: string): void {
    this.#pieces.push(bracket)
    this.#depth--
    this.#needsComma = true
  }

  #separate(): void {
    if (this.#needsComma) this.#pieces.push(',')
  }
}
