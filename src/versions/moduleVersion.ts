import { normalizeVersion } from './normalizeVersion.ts'

/** The oldest `engineVersion` any engine accepts, and what a module counts as that has none. */
export const oldestModuleVersion = 'v0.9.9'

/**
 * A module's `engineVersion` as engines read it: none or `""` is v0.9.9, `latest` the engine's own version, and the rest as
 * `normalizeVersion` says (engine-semantics §5.1).
 *
 * @param engineVersion the value in `dagger.json` or `dagger-module.toml`; undefined: the key is missing
 * @param release the running engine's version
 */
export function moduleVersion(engineVersion: string | undefined, release: string): string {
  if (engineVersion === undefined || engineVersion === '') return oldestModuleVersion
  return normalizeVersion(engineVersion === 'latest' ? release : engineVersion, release)
}
