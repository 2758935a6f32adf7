import { maxProblems } from '../maxProblems.ts'
import { joinPointer } from '../pointer/pointerTokens.ts'
import type { JsonEvents, JsonScalar } from './jsonEvents.ts'

/** A document that is JSON, but does not mean the same to every reader (RFC 7493). */
export interface InteropProblem {
  readonly code: 'json-duplicate-key' | 'json-lone-surrogate'
  readonly at: number
  readonly pointer: string
  /** The key or the string it is about. */
  readonly text: string
}

interface Frame {
  /** Key of the value being read, or its index; nothing before the first key. */
  at: string | number | undefined
  /** Keys so far; absent in an array. */
  readonly keys: KeySet | undefined
  /** Pointer of the object or array itself, once somebody asked. */
  prefix?: string
}

const loneSurrogate = /\p{Surrogate}/u

/** Passes events on and looks for what readers of JSON disagree about; knows where it is. */
export class CheckedEvents implements JsonEvents {
  readonly problems: InteropProblem[] = []
  readonly #next: JsonEvents
  readonly #frames: Frame[] = []

  constructor(next: JsonEvents) {
    this.#next = next
  }

  /** JSON pointer of the value being read. */
  pointer(): string {
    return this.#prefixOf(this.#frames.length)
  }

  /** Pointer of what is being read `depth` levels deep. */
  #prefixOf(depth: number): string {
    const above = this.#frames[depth - 1]
    if (above === undefined) return ''
    above.prefix ??= this.#prefixOf(depth - 1)
    return above.at === undefined ? above.prefix : joinPointer(above.prefix, above.at)
  }

  beginObject(at: number): void {
    this.#next.beginObject(at)
    this.#frames.push({ at: undefined, keys: new KeySet() })
  }

  key(name: string, at: number): void {
    const frame = this.#frames.at(-1)
    if (frame?.keys !== undefined) {
      frame.at = name
      if (frame.keys.add(name)) this.#report('json-duplicate-key', at, name)
      this.#checkText(name, at)
    }
    this.#next.key(name, at)
  }

  endObject(): void {
    this.#next.endObject()
    this.#frames.pop()
    this.#valueDone()
  }

  beginArray(at: number): void {
    this.#next.beginArray(at)
    this.#frames.push({ at: 0, keys: undefined })
  }

  endArray(): void {
    this.#next.endArray()
    this.#frames.pop()
    this.#valueDone()
  }

  scalar(value: JsonScalar, at: number): void {
    if (typeof value === 'string') this.#checkText(value, at)
    this.#next.scalar(value, at)
    this.#valueDone()
  }

  #valueDone(): void {
    const frame = this.#frames.at(-1)
    if (typeof frame?.at === 'number') frame.at++
  }

  #checkText(text: string, at: number): void {
    if (loneSurrogate.test(text)) this.#report('json-lone-surrogate', at, text)
  }

  #report(code: InteropProblem['code'], at: number, text: string): void {
    if (this.problems.length < maxProblems) this.problems.push({ code, at, pointer: this.pointer(), text })
  }
}

const smallObject = 12

/** Keys of one object: a list while there are few (most objects), a set from then on. */
class KeySet {
  readonly #list: string[] = []
  #set: Set<string> | undefined

  /** Gives whether the key was there already. */
  add(key: string): boolean {
    if (this.#set !== undefined) {
      const size = this.#set.size
      return this.#set.add(key).size === size
    }
    if (this.#list.includes(key)) return true
    this.#list.push(key)
    if (this.#list.length > smallObject) this.#set = new Set(this.#list)
    return false
  }
}
