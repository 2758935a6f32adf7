import { compareVersions } from './compareVersions.ts'
import { releaseDates, releaseNames } from './data/releases.gen.ts'
import type { Span } from './types.ts'

/** The name of a known release. */
export type ReleaseName = (typeof releaseNames)[number]

/** A span of known releases. */
export interface ReleaseSpan extends Span {
  readonly since: ReleaseName
  readonly until?: ReleaseName
}

/** Every known release, oldest first. A release of another line may come between two of one line: v0.21.8, then v1.0.0-beta.1. */
export const releases: readonly string[] = Object.freeze([...releaseNames])

/** The newest known release. */
export const newestRelease = releaseNames[releaseNames.length - 1]!

/** The newest known release that is no prerelease: what `latest` names. */
export const newestStable = releaseNames.findLast((release) => !release.includes('-'))!

/** When a release was published, `2026-10-21`; undefined where that is not known. */
export const releaseDate = (release: string): string | undefined =>
  Object.hasOwn(releaseDates, release) ? releaseDates[release] : undefined

/** The oldest known release. */
export const oldestRelease = releaseNames[0]

const indices = new Map(releases.map((release, index) => [release, index]))

/** Is it one of `releases`? Of others nothing is certain: the rules of the last known release before them are assumed. */
export const isKnownRelease = (release: string): boolean => indices.has(release)

/** The position of a known release in `releases`, or undefined. */
export function releaseIndex(release: string): number | undefined {
  return indices.get(release)
}

/** The known release before that one; undefined for the oldest and for unknown ones. */
export function releaseBefore(release: string): string | undefined {
  const index = indices.get(release)
  return index === undefined ? undefined : releases[index - 1]
}

/** The last known release that is not newer than the version, or undefined where all are newer. */
export function lastReleaseUpTo(version: string): string | undefined {
  if (indices.has(version)) return version
  return releases.findLast((release) => compareVersions(release, version) <= 0)
}
