import { type Chunk, cutIdentifier } from './cutIdentifier.ts'
import { dictionary, longestEntry } from './dictionary.ts'

/** A word of a name: spelled as it is written in the middle of a PascalCase name, with what follows it in any case. */
export interface Word {
  readonly kind: 'word' | 'acronym' | 'term'
  readonly text: string
  /** A plural `s`, digits. */
  readonly suffix: string
}

/** What is wrong with a division, the worst first: letters not in an entry, words, plurals, words with those of digits only. */
type Cost = readonly [uncovered: number, words: number, plurals: number, all: number]

interface Division {
  readonly words: readonly Word[]
  readonly cost: Cost
}

const none: Division = { words: [], cost: [0, 0, 0, 0] }
const isDigits = (text: string): boolean => /^[0-9]+$/.test(text)

const better = (a: Division | undefined, b: Division): Division => {
  if (a === undefined) return b
  const index = a.cost.findIndex((value, at) => value !== b.cost[at])
  return index >= 0 && b.cost[index]! < a.cost[index]! ? b : a
}

const join = (a: Division, b: Division): Division => ({
  words: [...a.words, ...b.words],
  cost: a.cost.map((value, index) => value + b.cost[index]!) as unknown as Cost,
})

function entryOf(text: string): Division | undefined {
  if (text.length > longestEntry + 1) return undefined
  const lower = text.toLowerCase()
  const exact = dictionary.get(lower)
  const entry = exact ?? (lower.endsWith('s') ? dictionary.get(lower.slice(0, -1)) : undefined)
  if (entry === undefined) return undefined
  const plural = exact === undefined
  const kind = /[a-z]/.test(entry) ? 'term' : 'acronym'
  return { words: [{ kind, text: entry, suffix: plural ? 's' : '' }], cost: [0, 1, plural ? 1 : 0, 1] }
}

function plain(text: string, isCased: boolean): Division {
  if (isDigits(text)) return { words: [{ kind: 'word', text, suffix: '' }], cost: [0, 0, 0, 1] }
  const acronym = isCased ? /^([A-Z]{2,})(s?)([0-9]*)$/.exec(text) : null
  const word: Word = acronym
    ? { kind: 'acronym', text: acronym[1]!, suffix: acronym[2]! + acronym[3]! }
    : { kind: 'word', text: text.toLowerCase(), suffix: '' }
  return { words: [word], cost: [text.replace(/[0-9]/g, '').length, 1, 0, 1] }
}

/** A run of capitals and digits made of entries and digits only; undefined: it is not. */
function covered(text: string): Division | undefined {
  const best: (Division | undefined)[] = [none]
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - longestEntry - 1); start < end; start++) {
      const before = best[start]
      const part = text.slice(start, end)
      const last = before && (isDigits(part) ? plain(part, true) : entryOf(part))
      if (before && last) best[end] = better(best[end], join(before, last))
    }
  }
  return best[text.length]
}

/** The best division of a chunk: consecutive cuts that are an entry, runs of capitals that are, plain words within a piece. */
function divide({ cuts, isCased }: Chunk): Division {
  const best: Division[] = [none]
  for (let end = 1; end <= cuts.length; end++) {
    let found: Division | undefined
    for (let start = end - 1; start >= 0; start--) {
      const part = cuts.slice(start, end)
      const text = part.map((cut) => cut.text).join('')
      const onePiece = part.every((cut) => cut.piece === part[0]!.piece)
      const whole = cuts[start - 1]?.piece !== part[0]!.piece && cuts[end]?.piece !== part[0]!.piece
      const divisions = [
        entryOf(text),
        onePiece && whole && /^[A-Z0-9]*[A-Z][A-Z0-9]*s?$/.test(text) ? covered(text) : undefined,
        onePiece ? plain(text, isCased) : undefined,
      ]
      for (const division of divisions) if (division) found = better(found, join(best[start]!, division))
    }
    best[end] = found!
  }
  return best[cuts.length]!
}

/** The words of a name by Dagger's dictionary; `[]` where it is not a name (no letter or digit, or not ASCII). */
export function identifierWords(name: string): readonly Word[] {
  const words: Word[] = []
  for (const chunk of cutIdentifier(name) ?? []) {
    for (const word of divide(chunk).words) {
      const last = words.at(-1)
      if (last !== undefined && isDigits(word.text))
        words[words.length - 1] = { ...last, suffix: last.suffix + word.text }
      else words.push(word)
    }
  }
  return words
}
