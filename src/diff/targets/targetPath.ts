import { createTarget, isNewer, knownViews, releases, type Target, versionsBetween } from '../../versions/index.ts'

/**
 * The targets between two, both included: first the releases with the first one's view, then the views on the last release. Pairs
 * that no engine loads are left out. Of a path nothing is lost: what differs between its ends differs between two neighbours.
 */
export function targetPath(from: Target, to: Target): readonly Target[] {
  const down = isNewer(from.release, to.release)
  const make = (release: string, view: string): readonly Target[] => {
    const made = createTarget({ release, view })
    return made.ok ? [made.target] : []
  }
  // An engine serves no view above its own: on the way up the release goes first, on the way down the view.
  const overReleases = (view: string): Target[] =>
    versionsBetween(releases, from.release, to.release).flatMap((release) => make(release, view))
  const overViews = (release: string): Target[] =>
    versionsBetween(knownViews, from.view, to.view).flatMap((view) => make(release, view))
  const steps = down
    ? [...overViews(from.release), ...make(from.release, to.view), ...overReleases(to.view)]
    : [...overReleases(from.view), ...make(to.release, from.view), ...overViews(to.release)]
  return [from, ...steps, to]
}
