import type { Target } from '../../versions/types.ts'

interface Named {
  readonly name: string
  readonly originalName: string
}

type Places = Map<string, number>

// Found again for the list that a put just made, so that a long chain of puts does not search all parts each time.
const placesOf = new WeakMap<readonly Named[], { readonly names: Places; readonly originals: Places }>()

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
  if (!target.behaves('duplicates-replace')) return [...parts, part]
  const index = replacedIndex(parts, part)
  if (index >= 0) return parts.with(index, part)
  const longer = [...parts, part]
  const known = places(parts)
  placesOf.delete(parts)
  note(known, part, parts.length)
  placesOf.set(longer, known)
  return longer
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
