import { apiHistory } from './apiHistory.ts'
import { baseVersion } from './baseVersion.ts'
import { type BehaviourRow, behaviourTable } from './behaviours/index.ts'
import { cliFlags } from './cliFlags.ts'
import { compareVersions } from './compareVersions.ts'
import { type ConfigKeys, jsonKeys, tomlKeys } from './configKeys.ts'
import { type FeatureRow, featureTable } from './features.ts'
import { knownViews } from './order.ts'
import { newestRelease, oldestRelease, releaseIndex, releases } from './releases.ts'
import { joinSpans } from './spans.ts'
import type { Span } from './types.ts'

const rows: readonly (FeatureRow | BehaviourRow)[] = [...Object.values(featureTable), ...Object.values(behaviourTable)]

const keySpans = (keys: ConfigKeys): readonly Span[] =>
  [...keys.values()].flatMap((key) => [
    ...key.forms.flatMap(({ releases: spans }) => spans),
    ...(key.keys === undefined ? [] : keySpans(key.keys)),
  ])

// A document may name any of these; an input cannot be referred to, and the scalars of IDs all went at once.
const coreSpans = (): readonly Span[] =>
  [...apiHistory().values()].flatMap(({ name, kinds }) =>
    kinds.some(({ kind }) => kind === 'input' || (kind === 'scalar' && name.endsWith('ID'))) ? [] : joinSpans(kinds),
  )

const ends = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap(({ since, until }) => (until === undefined ? [since] : [since, until]))

/**
 * Every release where an answer can change, and the one before it, oldest first: the ends of all feature and behaviour rows,
 * of the core types, of the keys of configuration files and of the command's own flags, with the oldest and the newest known release.
 */
export function boundaryReleases(): readonly string[] {
  const spans = [
    ...rows.flatMap((row) => row.releases),
    ...keySpans(jsonKeys),
    ...keySpans(tomlKeys),
    ...coreSpans(),
    ...Object.values(cliFlags).flat(),
  ]
  const indices = new Set([releaseIndex(oldestRelease)!, releaseIndex(newestRelease)!])
  for (const end of ends(spans)) {
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
