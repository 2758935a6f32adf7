/** What lies between two changes from letters to digits; `piece` counts the pieces of its chunk. */
export interface Cut {
  readonly text: string
  readonly piece: number
}

/** What lies between two characters that are neither letters nor digits. */
export interface Chunk {
  readonly cuts: readonly Cut[]
  /** Written in both cases: capitals tell where words begin. */
  readonly isCased: boolean
}

const capital = /[A-Z]/
const small = /[a-z]/
const digits = /[0-9]/

const splits = (text: string, index: number): boolean => {
  if (!capital.test(text.charAt(index))) return false
  const before = text.charAt(index - 1)
  const earlier = text.slice(0, index).replace(/[0-9]+$/, '')
  if (small.test(earlier.slice(-1))) return true
  const next = text.charAt(index + 1)
  if (!small.test(next) || !(capital.test(before) || digits.test(before))) return false
  // A plural s: prerequisiteSHAs, GPUsAPI.
  const after = text.charAt(index + 2)
  return !(next === 's' && (after === '' || capital.test(after) || digits.test(after)))
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && !splits(text, index)) continue
    pieces.push(text.slice(start, index))
    start = index
  }
  return pieces
}

/** Chunks, pieces and cuts of a name; undefined where it has none, or a character that is not ASCII. */
export function cutIdentifier(name: string): readonly Chunk[] | undefined {
  if (/[^\0-\x7f]/.test(name)) return undefined
  const chunks = name.split(/[^A-Za-z0-9]+/).filter((chunk) => chunk !== '')
  if (chunks.length === 0) return undefined
  const isCased = capital.test(name) && small.test(name)
  return chunks.map((chunk) => ({
    isCased,
    cuts: (isCased ? piecesOf(chunk) : [chunk]).flatMap((text, piece) =>
      (text.match(/[A-Za-z]+|[0-9]+/g) ?? []).map((cut) => ({ text: cut, piece })),
    ),
  }))
}
