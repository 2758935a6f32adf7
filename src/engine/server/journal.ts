/** One request as the engine saw it. */
export interface JournalEntry {
  readonly method: string
  readonly path: string
  readonly status: number
  /** Bytes of the bodies. */
  readonly bytesIn: number
  readonly bytesOut: number
  /** The document, where there was one. */
  readonly query?: string
  readonly operationName?: string
}

/** What an engine was asked, for tests to assert on. */
export interface Journal {
  /** Requests answered since the start or `clear`. */
  readonly count: number
  readonly bytesIn: number
  readonly bytesOut: number
  /** The last requests; older ones are forgotten once their documents come to 64 MB. */
  readonly entries: readonly JournalEntry[]
  clear(): void
}

const kept = 64 * 1024 * 1024
// What an entry takes beside its document.
const bytesOfEntry = 512

/** An empty journal and the means to write into it. */
export function createJournal(): { readonly journal: Journal; readonly add: (entry: JournalEntry) => void } {
  let entries: JournalEntry[] = []
  let count = 0
  let bytesIn = 0
  let bytesOut = 0
  let held = 0
  const journal: Journal = {
    get count() {
      return count
    },
    get bytesIn() {
      return bytesIn
    },
    get bytesOut() {
      return bytesOut
    },
    get entries() {
      return entries
    },
    clear() {
      entries = []
      count = bytesIn = bytesOut = held = 0
    },
  }
  const add = (entry: JournalEntry): void => {
    entries.push(entry)
    count++
    bytesIn += entry.bytesIn
    bytesOut += entry.bytesOut
    held += entry.bytesIn + bytesOfEntry
    if (held <= kept) return
    let dropped = 0
    while (held > kept / 2 && dropped < entries.length - 1) held -= entries[dropped++]!.bytesIn + bytesOfEntry
    entries = entries.slice(dropped)
  }
  return { journal, add }
}
