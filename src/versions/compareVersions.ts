import parse from 'semver/functions/parse.js'

/** `v` first, then as Go's semver: `v1` and `v1.2` stand for `v1.0.0` and `v1.2.0`, but take no prerelease. */
const shape = /^v(\d+)(?:\.(\d+)(?:\.(\d+)([-+].*)?)?)?$/

const canonical = (version: string): string => {
  const match = shape.exec(version)
  return match ? `${match[1]}.${match[2] ?? '0'}.${match[3] ?? '0'}${match[4] ?? ''}` : ''
}

type Semver = NonNullable<ReturnType<typeof parse>>

// Asked for the same few versions over and over; bounded, because versions come from users too.
const parsedVersions = new Map<string, Semver | null>()

const semverOf = (version: string): Semver | null => {
  let parsed = parsedVersions.get(version)
  if (parsed === undefined) {
    parsed = parse(canonical(version))
    if (parsedVersions.size > 4096) parsedVersions.clear()
    parsedVersions.set(version, parsed)
  }
  return parsed
}

interface ParsedVersion {
  readonly major: number
  readonly minor: number
  readonly patch: number
  readonly prerelease: readonly (string | number)[]
  /** In full and without build metadata, but without the v. */
  readonly version: string
}

/** The parts of a version that starts with `v`, or null. */
export function parseVersion(version: string): ParsedVersion | null {
  return semverOf(version)
}

/**
 * Is it a version as Dagger's engine (Go's semver package) reads them: `v` first, no leading zeros; `v1.2` counts as `v1.2.0`.
 *
 * @example isValidVersion('v0.18.11-dev-abc') // true
 * @example isValidVersion('0.18.11') // false: `normalizeVersion` adds the v
 */
export function isValidVersion(version: string): boolean {
  return semverOf(version) !== null
}

/**
 * Negative, 0 or positive, as `a` comes before, equals or comes after `b`. Prereleases come before their release and build
 * metadata does not count; what is no version comes before all versions (as in Go's semver package).
 */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0
  const left = semverOf(a)
  const right = semverOf(b)
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  return left.compare(right)
}
