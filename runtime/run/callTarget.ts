import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { createTarget, releaseIndex, type TargetResult } from '../../src/versions/index.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The target of a runtime's session. Its view is that of MODULE_ENGINE_VERSION, else of the engineVersion that the module was
 * built with: where the engine refuses that one, the module has another by now, and the engine's own is taken.
 *
 * @param release what ENGINE_RELEASE or the engine says
 */
export function callTarget(release: string, env: Env, builtFor: string | undefined): TargetResult {
  const engineVersion = env['MODULE_ENGINE_VERSION'] || undefined
  const file = env['MODULEDEFS_INTROSPECTION'] || undefined
  // Of a release that is not known yet, the introspection says what there is.
  const text = file === undefined || releaseIndex(release) !== undefined ? undefined : readableFile(file)
  const engine = { release, ...(text === undefined ? {} : { introspection: text }) }
  if (engineVersion !== undefined) return createTarget({ ...engine, engineVersion })
  const built = builtFor === undefined ? undefined : createTarget({ ...engine, engineVersion: builtFor })
  return built?.ok ? built : createTarget(engine)
}
