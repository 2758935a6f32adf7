import { checkModuleVersion } from './checkModuleVersion.ts'
import { newestRelease, releases } from './releases.ts'

/**
 * The known releases on which modules with these engineVersions are worth a look: from the oldest one on that takes one of
 * them. All where none names an engineVersion; the newest where every one is newer than that.
 *
 * @param engineVersions as the modules' configurations have them; undefined: the key, or the file, is missing
 */
export function releasesFor(engineVersions: readonly (string | undefined)[]): readonly string[] {
  const named = engineVersions.filter((version) => version !== undefined)
  if (named.length === 0) return releases
  const first = releases.findIndex((release) => named.some((version) => !checkModuleVersion(version, release)))
  return first === -1 ? [newestRelease] : releases.slice(first)
}
