import { createTarget, oldestModuleVersion, releases } from '../../versions/index.ts'
import { createMatrix } from '../matrix/createMatrix.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import type { MinVersion, Wanted } from './minVersion.ts'
import { minVersionOf } from './minVersionOf.ts'

export interface MinReleaseOptions {
  readonly wanted?: Wanted
  /** The module's engineVersion; absent: that of its configuration, or on each release its own. */
  readonly engineVersion?: string
}

/**
 * The oldest engine that takes a module, as ranges where there are gaps, with what stands in the way of older ones (by its place
 * in the document) and what would lower it. Engines below v0.9.9 take no module with an engineVersion and are left out.
 */
export function minRelease(module: MatrixModule, options: MinReleaseOptions = {}): MinVersion {
  const known = releases.slice(releases.indexOf(oldestModuleVersion))
  const engineVersions = options.engineVersion === undefined ? {} : { engineVersions: [options.engineVersion] }
  const matrix = createMatrix([module], { releases: known, ...engineVersions, configFindings: true })
  const { config } = module
  const targetOf = (release: string) => {
    const made = createTarget({ release, engineVersion: options.engineVersion, config })
    return { release, view: made.ok ? made.target.view : '' }
  }
  return minVersionOf(known, matrix.columns[0]?.outcomes ?? [], options.wanted ?? 'loads', targetOf)
}
