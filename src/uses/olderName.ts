import type { ApiEntry, Span } from '../versions/index.ts'

const endOf = (spans: readonly Span[]): string | undefined => spans.at(-1)?.until
const lastType = (spans: readonly (Span & { readonly type?: string })[]): string | undefined => spans.at(-1)?.type

/**
 * The coordinate that a member took the place of: the only one of its type that ended in the release where this one began, with
 * the same result. Undefined: the history shows no rename.
 */
export function olderName({ coordinate, type, member, spans }: ApiEntry): string | undefined {
  if (member === undefined || coordinate.argument !== undefined) return undefined
  const since = spans[0]?.since
  const ended = [...type.members.values()].filter(
    (other) => endOf(other.spans) === since && lastType(other.spans) === lastType(member.spans),
  )
  return ended.length === 1 ? `${type.name}.${ended[0]!.name}` : undefined
}
