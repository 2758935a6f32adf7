import { createOutcomes } from './createOutcomes.ts'
import type { Matrix, MatrixColumn, MatrixModule } from './matrix.ts'

export interface MatrixOptions {
  /** Releases to look at, oldest first (`parseVersionSet`). */
  readonly releases: readonly string[]
  /** engineVersions to look at each module with; absent: its own. */
  readonly engineVersions?: readonly string[]
  /** Findings about the configuration are in the outcomes too; otherwise only its errors' status is. */
  readonly configFindings?: boolean
  /** Told after each column how many there are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * What each module comes to on each release: native, changed, lossy, refused, or an engine that fails to load it (also because
 * its engineVersion is too new or too old for the release). Releases that a module cannot tell apart are computed once and
 * share one outcome, so that memory grows with the differences, not with the releases.
 */
export function createMatrix(modules: readonly MatrixModule[], options: MatrixOptions): Matrix {
  const { releases, engineVersions, onProgress, configFindings = false } = options
  const versions: readonly (string | undefined)[] = engineVersions ?? [undefined]
  const columns: MatrixColumn[] = []
  for (const module of modules) {
    const outcomeOn = createOutcomes(module)
    for (const engineVersion of versions) {
      const outcomes = releases.map((release) => outcomeOn(release, { engineVersion, configFindings }))
      columns.push({ module, ...(engineVersion === undefined ? {} : { engineVersion }), outcomes })
      onProgress?.(columns.length, modules.length * versions.length)
    }
  }
  return { releases, columns }
}
