import { baseVersion } from './baseVersion.ts'
import { compareVersions } from './compareVersions.ts'
import { oldestModuleVersion } from './moduleVersion.ts'
import { releases } from './releases.ts'

/** The newest of some versions; undefined of none. */
export function newestOf(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareVersions).at(-1)
}

/** Is the first version newer than the second? */
export const isNewer = (a: string, b: string): boolean => compareVersions(a, b) > 0

/** The versions of a list strictly between two, in the direction from `a` to `b`. */
export function versionsBetween(list: readonly string[], a: string, b: string): readonly string[] {
  const [low, high] = isNewer(a, b) ? [b, a] : [a, b]
  const inside = list.filter((version) => isNewer(version, low) && isNewer(high, version))
  return isNewer(a, b) ? inside.reverse() : inside
}

/** The view of each known release, each once, oldest first. */
export const knownViews: readonly string[] = Object.freeze([...new Set(releases.map(baseVersion))])

/** The views of modules that an engine of the release loads: from the oldest one that engines take up to its own. */
export const viewsOfRelease = (release: string): readonly string[] =>
  knownViews.filter((view) => !isNewer(oldestModuleVersion, view) && !isNewer(view, baseVersion(release)))
