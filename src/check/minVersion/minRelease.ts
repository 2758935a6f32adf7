import { createTarget, oldestModuleVersion, releases } from '../../versions/index.ts'
import { createOutcomes, type Outcomes } from '../matrix/createOutcomes.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import type { MinVersion, Wanted } from './minVersion.ts'
import { minVersionOf } from './minVersionOf.ts'

export interface MinReleaseOptions {
  readonly wanted?: Wanted
  /** The module's engineVersion; absent: that of its configuration, or on each release its own. */
  readonly engineVersion?: string
  /** What the module comes to on releases, where that has been asked for before. */
  readonly outcomeOn?: Outcomes
}

/**
 * The oldest engine that takes a module, as ranges where there are gaps, with what stands in the way of older ones (by its place
 * in the document) and what would lower it. Engines below v0.9.9 take no module with an engineVersion and are left out.
 */
export function minRelease(module: MatrixModule, options: MinReleaseOptions = {}): MinVersion {
  const known = releases.slice(releases.indexOf(oldestModuleVersion))
  const { config } = module
  const { engineVersion, outcomeOn = createOutcomes(module) } = options
  const anyVersion = config === undefined
  const outcomes = known.map((release) => outcomeOn(release, { engineVersion, anyVersion, configFindings: true }))
  const targetOf = (release: string) => {
    const made = createTarget({ release, engineVersion, config })
    return { release, view: made.ok ? made.target.view : '' }
  }
  return minVersionOf(known, outcomes, options.wanted ?? 'loads', targetOf)
}
