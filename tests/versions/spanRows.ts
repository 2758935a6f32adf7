import { expect } from 'vitest'
import { compareVersions, isValidVersion, releaseIndex, type Span } from '../../src/versions/index.ts'

const expectOrder = (spans: readonly Span[], compare: (a: string, b: string) => number): void => {
  let end: string | undefined
  for (const [index, { since, until }] of spans.entries()) {
    if (index > 0) {
      expect(end, 'an open span is the last one').toBeDefined()
      expect(compare(since, end!), `${since} lies after ${end}`).toBeGreaterThan(0)
    }
    if (until !== undefined) expect(compare(until, since), `${since} comes before ${until}`).toBeGreaterThan(0)
    end = until
  }
}

/** Spans of known releases, not empty, sorted, with a gap between two (or touching, where what is in them changes). */
export function expectReleaseSpans(spans: readonly Span[], touching = false): void {
  expect(spans.length).toBeGreaterThan(0)
  for (const { since, until } of spans) {
    expect(releaseIndex(since), `${since} is a known release`).toBeDefined()
    if (until !== undefined) expect(releaseIndex(until), `${until} is a known release`).toBeDefined()
  }
  expectOrder(spans, (a, b) => releaseIndex(a)! - releaseIndex(b)! + (touching ? 0.5 : 0))
}

/** Spans of views: base versions, sorted. */
export function expectViewSpans(spans: readonly Span[]): void {
  expect(spans.length).toBeGreaterThan(0)
  for (const end of spans.flatMap(({ since, until }) => (until === undefined ? [since] : [since, until]))) {
    expect(isValidVersion(end)).toBe(true)
    expect(end).toMatch(/^v\d+\.\d+\.\d+$/)
  }
  expectOrder(spans, compareVersions)
}
