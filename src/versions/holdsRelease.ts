import { lastReleaseUpTo, releaseIndex } from './releases.ts'
import { spansHoldRelease } from './spans.ts'
import type { Span } from './types.ts'

/** Is the release within one of the spans? One that is not known counts as the last known one before it. */
export function holdsRelease(spans: readonly Span[], release: string): boolean {
  const known = lastReleaseUpTo(release)
  return known !== undefined && spansHoldRelease(spans, releaseIndex(known)!)
}
