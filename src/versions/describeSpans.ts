import { releaseBefore } from './releases.ts'
import type { Span } from './types.ts'

const describe = ({ since, until }: Span): string => {
  if (until === undefined) return `from ${since} on`
  if (since === 'v0.0.0') return `below ${until}`
  const last = releaseBefore(until)
  if (last === undefined) return `from ${since} to before ${until}`
  return last === since ? `in ${since} only` : `from ${since} to ${last}`
}

/**
 * Spans in words, with the first and the last release that is inside: `from v0.18.0 to v1.0.0-beta.9`, `from v0.20.0 on`,
 * `from v0.9.7 to v0.11.9 and from v0.18.6 on`. No spans: `in no known release`. Spans of views may end where no release is
 * known: `below v0.22.0`.
 */
export function describeSpans(spans: readonly Span[]): string {
  const parts = spans.map(describe)
  const last = parts.pop()
  if (last === undefined) return 'in no known release'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
