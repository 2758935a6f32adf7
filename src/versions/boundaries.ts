import { baseVersion } from './baseVersion.ts'
import { type BehaviourRow, behaviourTable } from './behaviours/index.ts'
import { compareVersions } from './compareVersions.ts'
import { type FeatureRow, featureTable } from './features.ts'
import { knownViews } from './order.ts'
import { newestRelease, oldestRelease, releaseIndex, releases } from './releases.ts'
import type { Span } from './types.ts'

const rows: readonly (FeatureRow | BehaviourRow)[] = [...Object.values(featureTable), ...Object.values(behaviourTable)]

const ends = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap(({ since, until }) => (until === undefined ? [since] : [since, until]))

/**
 * Every release where an answer can change, and the one before it, oldest first: the ends of all feature and behaviour rows,
 * with the oldest and the newest known release.
 *
 * @param spans more spans that matter, such as those of the core types a document uses (`coreTypeSpans`)
 */
export function boundaryReleases(spans: readonly Span[] = []): readonly string[] {
  const indices = new Set([releaseIndex(oldestRelease)!, releaseIndex(newestRelease)!])
  for (const end of ends([...rows.flatMap((row) => row.releases), ...spans])) {
    const index = releaseIndex(end)!
    indices.add(index).add(Math.max(index - 1, 0))
  }
  return [...indices].sort((a, b) => a - b).map((index) => releases[index]!)
}

/**
 * Every view where an answer can change on some release, and the one before it, oldest first, with the newest one.
 */
export function boundaryViews(): readonly string[] {
  const views = new Set([baseVersion(newestRelease)])
  for (const end of ends(rows.flatMap((row) => row.views ?? []))) {
    views.add(end)
    const before = knownViews.findLast((view) => compareVersions(view, end) < 0)
    if (before !== undefined) views.add(before)
  }
  return [...views].sort(compareVersions)
}
