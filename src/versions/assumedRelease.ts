import { baseVersion } from './baseVersion.ts'
import { compareVersions } from './compareVersions.ts'
import type { ModuleConfig } from './moduleConfig.ts'
import { moduleVersion } from './moduleVersion.ts'
import { newestRelease, newestStable } from './releases.ts'

/**
 * The release to take where none is named: the newest known stable one, and the newest of all for a module of a line that has
 * no stable release yet.
 *
 * @param engineVersion the module's, if it has one
 * @param kind its configuration file; stable releases do not read `dagger-module.toml`
 */
export function assumedRelease(engineVersion: string | undefined, kind?: ModuleConfig['kind']): string {
  if (kind === 'dagger-module.toml') return newestRelease
  if (engineVersion === undefined) return newestStable
  const wanted = baseVersion(moduleVersion(engineVersion, newestStable))
  return compareVersions(wanted, newestStable) > 0 ? newestRelease : newestStable
}
