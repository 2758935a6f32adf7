import { isValidVersion } from './compareVersions.ts'

/** What engines take a version for that is not semver: such names came from development builds before v0.12.0. */
export const notSemverVersion = 'v0.11.9'

/**
 * The version as engines read it: a missing `v` is added, `""` is the running engine's own version, and what is no
 * semantic version counts as v0.11.9 (engine-semantics §5.1; engine v0.12.4+).
 *
 * @param version as a client or a module gives it
 * @param release the running engine's version, for `""`
 * @example normalizeVersion('0.19.0', 'v0.20.8') // 'v0.19.0'
 * @example normalizeVersion('badbadbad', 'v0.20.8') // 'v0.11.9'
 */
export function normalizeVersion(version: string, release: string): string {
  if (version === '') return release
  const withV = `v${version}`
  if (isValidVersion(withV)) return withV
  return isValidVersion(version) ? version : notSemverVersion
}
