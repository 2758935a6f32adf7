import { viewsOfRelease } from '../../versions/index.ts'
import { createMatrix } from '../matrix/createMatrix.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import type { MinVersion, Wanted } from './minVersion.ts'
import { minVersionOf } from './minVersionOf.ts'

/** The oldest `engineVersion` a module can have on a release, and what lower ones take away. */
export function minEngineVersion(module: MatrixModule, release: string, wanted: Wanted = 'lossless'): MinVersion {
  const views = viewsOfRelease(release)
  const { columns } = createMatrix([module], { releases: [release], engineVersions: views })
  const outcomes = columns.map((column) => column.outcomes[0]!)
  return minVersionOf(views, outcomes, wanted, (view) => ({ release, view }))
}
