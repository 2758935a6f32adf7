/** A part of a document to be paired with its successor. */
export interface Part<Value> {
  readonly name: string
  /** What callers know it by; two spellings of one public name are the same part. */
  readonly publicName: string
  readonly pointer: string
  readonly value: Value
}

export interface Matched<Value> {
  readonly both: readonly { readonly before: Part<Value>; readonly after: Part<Value> }[]
  readonly removed: readonly Part<Value>[]
  readonly added: readonly Part<Value>[]
}

/** Pairs the parts of two lists: by their name, then by their public name. Of several parts with one name the last counts. */
export function matchParts<Value>(before: readonly Part<Value>[], after: readonly Part<Value>[]): Matched<Value> {
  const old = byName(before)
  const now = byName(after)
  const newcomers = new Map<string, Part<Value>>()
  for (const part of now.values()) if (!old.has(part.name)) newcomers.set(part.publicName, part)
  const both: { before: Part<Value>; after: Part<Value> }[] = []
  const removed: Part<Value>[] = []
  const matched = new Set<Part<Value>>()
  for (const part of old.values()) {
    const partner = now.get(part.name) ?? newcomers.get(part.publicName)
    if (partner === undefined || matched.has(partner)) {
      removed.push(part)
      continue
    }
    matched.add(partner)
    both.push({ before: part, after: partner })
  }
  return { both, removed, added: [...now.values()].filter((part) => !matched.has(part)) }
}

const byName = <Value>(parts: readonly Part<Value>[]): Map<string, Part<Value>> => {
  const map = new Map<string, Part<Value>>()
  for (const part of parts) map.set(part.name, part)
  return map
}
