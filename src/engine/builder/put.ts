import type { Target } from '../../versions/types.ts'

interface Named {
  readonly name: string
  readonly originalName: string
}

/** Where the part is that one of the same name replaces; -1: nowhere. Either name counts. */
export function replacedIndex(parts: readonly Named[], part: Named): number {
  return parts.findIndex(
    (other) => (part.originalName !== '' && other.originalName === part.originalName) || other.name === part.name,
  )
}

/** Adds a part to a list: in the place of an earlier one of the same name from v0.21.0 on, at the end before. */
export function put<Part extends Named>(target: Target, parts: readonly Part[], part: Part): readonly Part[] {
  const index = target.behaves('duplicates-replace') ? replacedIndex(parts, part) : -1
  return index < 0 ? [...parts, part] : parts.with(index, part)
}
