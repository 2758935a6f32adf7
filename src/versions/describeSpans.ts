import { releaseIndex, releases } from './releases.ts'
import type { Span } from './types.ts'

const describe = ({ since, until }: Span): string => {
  if (until === undefined) return `from ${since} on`
  const last = releases[(releaseIndex(until) ?? 0) - 1] ?? since
  return last === since ? `in ${since} only` : `from ${since} to ${last}`
}

/**
 * Spans in words, with the first and the last release that is inside: `from v0.18.0 to v1.0.0-beta.9`, `from v0.20.0 on`,
 * `from v0.9.7 to v0.11.9 and from v0.18.6 on`. No spans: `in no known release`.
 */
export function describeSpans(spans: readonly Span[]): string {
  const parts = spans.map(describe)
  const last = parts.pop()
  if (last === undefined) return 'in no known release'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
