import type { Target } from '../../../versions/types.ts'

interface Named {
  readonly name: string
  readonly originalName: string
}

type Places = Map<string, number>

// Found again for the list that a put just made, so that a long chain of puts does not search all parts each time.
const placesOf = new WeakMap<readonly Named[], { readonly names: Places; readonly originals: Places }>()

const unshared = new WeakSet<readonly Named[]>()

/** While `make` runs, `put` may extend these lists where they are: nobody else holds them. */
export function withUnshared<Result>(lists: readonly (readonly Named[])[], make: () => Result): Result {
  for (const list of lists) unshared.add(list)
  try {
    return make()
  } finally {
    for (const list of lists) unshared.delete(list)
  }
}

/** Where the part is that one of the same name replaces; -1: nowhere. Either name counts. */
export function replacedIndex(parts: readonly Named[], part: Named): number {
  const { names, originals } = places(parts)
  const byName = names.get(part.name) ?? Number.POSITIVE_INFINITY
  const byOriginal =
    (part.originalName !== '' ? originals.get(part.originalName) : undefined) ?? Number.POSITIVE_INFINITY
  const first = Math.min(byName, byOriginal)
  return first === Number.POSITIVE_INFINITY ? -1 : first
}

/** Adds a part to a list: in the place of an earlier one of the same name from v0.21.0 on, at the end before. */
export function put<Part extends Named>(target: Target, parts: readonly Part[], part: Part): readonly Part[] {
  const index = replacedIndex(parts, part)
  if (index >= 0 && target.behaves('duplicates-replace')) return parts.with(index, part)
  const known = places(parts)
  note(known, part, parts.length)
  const longer = extended(parts, part)
  placesOf.delete(parts)
  placesOf.set(longer, known)
  return longer
}

function extended<Part extends Named>(parts: readonly Part[], part: Part): readonly Part[] {
  // The empty list may be one for all.
  if (parts.length === 0 || !unshared.has(parts)) return [...parts, part]
  ;(parts as Part[]).push(part)
  return parts
}

function places(parts: readonly Named[]): { names: Places; originals: Places } {
  const known = placesOf.get(parts)
  if (known) return known
  const made = { names: new Map<string, number>(), originals: new Map<string, number>() }
  for (const [index, part] of parts.entries()) note(made, part, index)
  placesOf.set(parts, made)
  return made
}

function note({ names, originals }: { names: Places; originals: Places }, part: Named, index: number): void {
  if (!names.has(part.name)) names.set(part.name, index)
  if (!originals.has(part.originalName)) originals.set(part.originalName, index)
}
