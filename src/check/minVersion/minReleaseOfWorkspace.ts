import { newestOf } from '../../versions/index.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import { type MinReleaseOptions, minRelease } from './minRelease.ts'
import type { MinVersion } from './minVersion.ts'

export interface WorkspaceMinVersion {
  readonly modules: readonly { readonly module: MatrixModule; readonly min: MinVersion }[]
  /** The oldest engine from which on all modules are fine; absent where one of them has none. */
  readonly oldest?: string
  /** The modules that keep it from being older. */
  readonly decisive: readonly MatrixModule[]
}

/** The oldest engine for all modules of a workspace, and whose fault it is. */
export function minReleaseOfWorkspace(
  modules: readonly MatrixModule[],
  options: MinReleaseOptions = {},
): WorkspaceMinVersion {
  const all = modules.map((module) => ({ module, min: minRelease(module, options) }))
  const without = all.filter(({ min }) => min.oldest === undefined)
  if (without.length > 0) return { modules: all, decisive: without.map(({ module }) => module) }
  const oldest = newestOf(all.flatMap(({ min }) => min.oldest ?? []))
  const decisive = all.filter(({ min }) => min.oldest === oldest).map(({ module }) => module)
  return { modules: all, ...(oldest === undefined ? {} : { oldest }), decisive }
}
