import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { compareVersions, isValidVersion, parseVersion } from './compareVersions.ts'
import { quote } from './quote.ts'
import { lastReleaseUpTo, newestRelease, newestStable, oldestRelease } from './releases.ts'

export type ResolvedRelease =
  | {
      readonly ok: true
      /** As given, `v` first. */
      readonly release: string
      /** The known release whose rules apply. */
      readonly resolved: string
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly [Finding] }

/** Names of single releases: the newest stable one, and the newest one of all. */
export const namedReleases: ReadonlyMap<string, string> = new Map([
  ['latest', newestStable],
  ['latest-beta', newestRelease],
])

/**
 * The release a user means. `latest` is the newest known stable one, `latest-beta` the newest of all; a missing `v` is added; build metadata is dropped. A release
 * that is not known takes the rules of the last known one before it, and says so.
 *
 * Findings: `release-invalid`, `release-too-old` (no release then), `release-newer-than-known`, `release-unknown`,
 * `release-unknown-introspected`.
 *
 * @param introspected an introspection says what the engine has: only the other rules come from a known release
 */
export function resolveRelease(input: string, introspected = false): ResolvedRelease {
  const named = namedReleases.get(input)
  if (named !== undefined) return { ok: true, release: named, resolved: named, findings: [] }
  const trimmed = input.trim()
  const withV = isValidVersion(`v${trimmed}`) ? `v${trimmed}` : trimmed
  const parsed = parseVersion(withV)
  if (parsed === null) {
    const shown = input === '' ? 'An empty text' : quote(input)
    return { ok: false, findings: [createFinding('release-invalid', '', { input: shown, example: newestStable })] }
  }
  const release = `v${parsed.version}`
  const resolved = lastReleaseUpTo(release)
  if (resolved === undefined)
    return { ok: false, findings: [createFinding('release-too-old', '', { release, oldest: oldestRelease })] }
  if (compareVersions(release, resolved) === 0) return { ok: true, release: resolved, resolved, findings: [] }
  if (introspected)
    return {
      ok: true,
      release,
      resolved,
      findings: [createFinding('release-unknown-introspected', '', { release, resolved })],
    }
  const code = resolved === newestRelease ? 'release-newer-than-known' : 'release-unknown'
  return { ok: true, release, resolved, findings: [createFinding(code, '', { release, resolved })] }
}
