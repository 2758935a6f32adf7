import { createTarget, oldestModuleVersion, releases } from '../../versions/index.ts'
import { createOutcomes, type Outcomes } from '../matrix/createOutcomes.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import type { MinVersion, Wanted } from './minVersion.ts'
import { minVersionOf } from './minVersionOf.ts'

export interface MinReleaseOptions {
  readonly wanted?: Wanted
  /** The module's engineVersion; absent: on each release its own, whatever the configuration asks for. */
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
  const { engineVersion, outcomeOn = createOutcomes(module) } = options
  const outcomes = known.map((release) => outcomeOn(release, { engineVersion, anyVersion: true, configFindings: true }))
  const targetOf = (release: string) => {
    const made = createTarget({ release, engineVersion })
    return { release, view: made.ok ? made.target.view : '' }
  }
  return minVersionOf(known, outcomes, options.wanted ?? 'loads', targetOf)
}
