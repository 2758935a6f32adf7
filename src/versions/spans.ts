import { compareVersions } from './compareVersions.ts'
import { releaseIndex, releases } from './releases.ts'
import type { Span } from './types.ts'

type IndexRange = readonly [since: number, until: number]

const rangesOfSpans = new WeakMap<readonly Span[], readonly IndexRange[]>()

const rangesOf = (spans: readonly Span[]): readonly IndexRange[] => {
  let ranges = rangesOfSpans.get(spans)
  if (ranges === undefined) {
    ranges = spans.map(({ since, until }): IndexRange => {
      const end = until === undefined ? releases.length : releaseIndex(until)
      return [releaseIndex(since) ?? releases.length, end ?? releases.length]
    })
    rangesOfSpans.set(spans, ranges)
  }
  return ranges
}

/** Is the known release of that index within one of the spans? The spans' ends are known releases. */
export function spansHoldRelease(spans: readonly Span[], index: number): boolean {
  for (const [since, until] of rangesOf(spans)) if (index >= since && index < until) return true
  return false
}

/** Is the view (any base version) within one of the spans? No spans: every view is. */
export function spansHoldView(spans: readonly Span[] | undefined, view: string): boolean {
  if (spans === undefined) return true
  return spans.some(
    ({ since, until }) =>
      compareVersions(view, since) >= 0 && (until === undefined || compareVersions(view, until) < 0),
  )
}

/** What both lists hold, as spans of known releases. Both are sorted and do not overlap in themselves. */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const both: Span[] = []
  for (const [aSince, aUntil] of rangesOf(a)) {
    for (const [bSince, bUntil] of rangesOf(b)) {
      const since = Math.max(aSince, bSince)
      const until = Math.min(aUntil, bUntil)
      if (since >= until) continue
      const end = releases[until]
      both.push(end === undefined ? { since: releases[since]! } : { since: releases[since]!, until: end })
    }
  }
  return Object.freeze(both)
}

/** Spans that touch made one: where a type changed but the thing stayed. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { since, until } of spans) {
    const last = joined.at(-1)
    const start = last?.until === since ? joined.pop()!.since : since
    joined.push(until === undefined ? { since: start } : { since: start, until })
  }
  return Object.freeze(joined)
}
