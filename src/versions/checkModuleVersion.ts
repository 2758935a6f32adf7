import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { baseVersion } from './baseVersion.ts'
import { releaseBehaves } from './behaves.ts'
import { compareVersions, isValidVersion, parseVersion } from './compareVersions.ts'
import { moduleVersion, oldestModuleVersion } from './moduleVersion.ts'
import { lastReleaseUpTo, oldestRelease } from './releases.ts'

const isDevelopment = (version: string, release: string): boolean => {
  const prerelease = parseVersion(version)?.prerelease.join('.') ?? ''
  if (releaseBehaves('dev-versions-by-component', release, '')) return prerelease.split('-').includes('dev')
  return releaseBehaves('dev-versions-by-infix', release, '') && prerelease.includes('-dev-')
}

/**
 * Does `version` satisfy `minimum`, as an engine of that release compares the two?
 *
 * Up to v1.0.0-beta.6 a prerelease comes before its release, but two development versions compare by base; v0.12.0-v0.12.3
 * take what is no version for compatible; v1.0.0-beta.7 and later compare base versions (engine-semantics §5.1).
 *
 * @param release the running engine's version
 */
export function isCompatibleVersion(version: string, minimum: string, release: string): boolean {
  const known = lastReleaseUpTo(release) ?? oldestRelease
  if (!releaseBehaves('views-from-base-versions', known, '') && !isValidVersion(version)) return true
  const byBase =
    releaseBehaves('versions-compared-by-base', known, '') ||
    (isDevelopment(version, known) && isDevelopment(minimum, known))
  return byBase
    ? compareVersions(baseVersion(version), baseVersion(minimum)) >= 0
    : compareVersions(version, minimum) >= 0
}

/**
 * Would an engine of that release load a module with that `engineVersion`? Undefined: yes; else the finding with the
 * engine's own words: `module-version-removed` below v0.9.9, `module-version-too-new` above the engine's base version.
 *
 * Engines before v0.12.0 are taken to compare as v0.12.0 does: nothing is known of them.
 *
 * @param engineVersion the value in the module's configuration; undefined: the key is missing
 * @param release the running engine's version
 * @example checkModuleVersion('v0.13.3', 'v0.13.1')?.message // 'module requires dagger v0.13.3, but you have v0.13.1'
 */
export function checkModuleVersion(engineVersion: string | undefined, release: string): Finding | undefined {
  const version = moduleVersion(engineVersion, release)
  if (!isCompatibleVersion(version, oldestModuleVersion, release))
    return createFinding('module-version-removed', '', { engineVersion: version, oldest: oldestModuleVersion })
  if (!isCompatibleVersion(baseVersion(release), version, release))
    return createFinding('module-version-too-new', '', { engineVersion: version, release })
  return undefined
}
