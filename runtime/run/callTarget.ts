import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { createTarget, oldestModuleVersion, releaseIndex, type TargetResult } from '../../src/versions/index.ts'

type Env = Readonly<Record<string, string | undefined>>

// What engines say of a module that has no engineVersion (seen on v0.21.8 and v1.0.0-beta.10), and then load as the oldest.
const WITHOUT_VERSION = 'v0.9.0'

const givenVersion = (version: string | undefined): string | undefined =>
  version === WITHOUT_VERSION ? oldestModuleVersion : version || undefined

/**
 * The target of a runtime's session. Its view is that of MODULE_ENGINE_VERSION, else of the engineVersion that the module was
 * built with: where the engine refuses that one, the module has another by now, and the engine's own is taken.
 *
 * @param release what ENGINE_RELEASE or the engine says
 */
export function callTarget(release: string, env: Env, builtFor: string | undefined): TargetResult {
  const engineVersion = givenVersion(env['MODULE_ENGINE_VERSION'])
  const file = env['MODULEDEFS_INTROSPECTION'] || undefined
  // Of a release that is not known yet, the introspection says what there is.
  const text = file === undefined || releaseIndex(release) !== undefined ? undefined : readableFile(file)
  const engine = { release, ...(text === undefined ? {} : { introspection: text }) }
  if (engineVersion !== undefined) return createTarget({ ...engine, engineVersion })
  const built = builtFor === undefined ? undefined : createTarget({ ...engine, engineVersion: builtFor })
  return built?.ok ? built : createTarget(engine)
}
