import { pointerTokens } from '../pointer/pointerTokens.ts'
import type { JsonEvents } from './jsonEvents.ts'
import { scanJson } from './scanJson.ts'

/** Place in a JSON text: line and column, 1-based; columns count UTF-16 code units, a byte-order mark none. */
export interface Location {
  readonly line: number
  readonly column: number
}

/** Answers where things stand in one text. Indexes it on the first question, not before. */
export interface TextPlaces {
  /** Line and column of an offset into the text. */
  at(offset: number): Location
  /** Where the value (or its key) at `pointer` starts; the nearest thing above it where there is none. */
  of(pointer: string, which?: 'value' | 'key'): Location
}

interface Place {
  readonly value: number
  readonly key: number
  /** Absent in a scalar. */
  readonly children?: Map<string, Place> | Place[]
}

export function textPlaces(text: string): TextPlaces {
  let lineStarts: readonly number[] | undefined
  let root: Place | undefined
  const at = (offset: number): Location => {
    lineStarts ??= findLineStarts(text)
    const line = lastAtMost(lineStarts, offset)
    return Object.freeze({ line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 })
  }
  return {
    at,
    of(pointer, which = 'value') {
      root ??= indexPlaces(text)
      let place = root
      for (const token of pointerTokens(pointer)) {
        const child = childOf(place, token)
        if (child === undefined) return at(place.value)
        place = child
      }
      return at(place[which])
    },
  }
}

function childOf({ children }: Place, token: string): Place | undefined {
  if (!Array.isArray(children)) return children?.get(token)
  return /^\d+$/.test(token) ? children[Number(token)] : undefined
}

function findLineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

/** Index of the last of the ascending `numbers` that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

function indexPlaces(text: string): Place {
  const index = new PlaceIndex()
  scanJson(text, index)
  return index.root
}

class PlaceIndex implements JsonEvents {
  root: Place = { value: 0, key: 0 }
  readonly #open: (Map<string, Place> | Place[])[] = []
  #key = ''
  #keyAt = 0

  beginObject(at: number): void {
    this.#begin(at, new Map())
  }

  key(name: string, at: number): void {
    this.#key = name
    this.#keyAt = at
  }

  endObject(): void {
    this.#open.pop()
  }

  beginArray(at: number): void {
    this.#begin(at, [])
  }

  endArray(): void {
    this.#open.pop()
  }

  scalar(_value: unknown, at: number): void {
    this.#add(at, undefined)
  }

  #begin(at: number, children: Map<string, Place> | Place[]): void {
    this.#add(at, children)
    this.#open.push(children)
  }

  #add(at: number, children: Map<string, Place> | Place[] | undefined): void {
    const parent = this.#open.at(-1)
    const key = parent instanceof Map ? this.#keyAt : at
    const place: Place = children === undefined ? { value: at, key } : { value: at, key, children }
    if (parent === undefined) this.root = place
    else if (parent instanceof Map) parent.set(this.#key, place)
    else parent.push(place)
  }
}
