import { parseVersion } from './compareVersions.ts'

/**
 * The version without prerelease and build metadata: what views are made of. What is no version is returned as it is.
 *
 * @example baseVersion('v1.0.0-beta.10') // 'v1.0.0'
 * @example baseVersion('v0.18.11-dev-abc+build') // 'v0.18.11'
 */
export function baseVersion(version: string): string {
  const parsed = parseVersion(version)
  return parsed === null ? version : `v${parsed.major}.${parsed.minor}.${parsed.patch}`
}
