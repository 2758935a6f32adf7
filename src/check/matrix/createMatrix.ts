import { createTarget } from '../../versions/index.ts'
import { addUses } from './addUses.ts'
import { configErrorsOn, configOn } from './configOn.ts'
import { createChecker } from './createChecker.ts'
import type { Matrix, MatrixColumn, MatrixModule, MatrixOutcome } from './matrix.ts'

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
    const checker = createChecker(module.typedefs)
    const usesAdded = addUses(module.uses)
    for (const engineVersion of versions) {
      const outcomes = releases.map((release): MatrixOutcome => {
        const config = configOn(module, release)
        const made = createTarget({ release, engineVersion, config })
        if (made.ok) {
          const outcome = usesAdded(checker.check(made.target), made.target)
          const unread = configErrorsOn(module, made.target)
          if (unread.length === 0) return outcome
          const findings = configFindings ? [...outcome.findings, ...unread] : outcome.findings
          return Object.freeze({ ...outcome, status: 'fails', findings })
        }
        const findings = made.findings.filter(({ severity }) => severity === 'error')
        return Object.freeze({
          status: 'fails',
          findings,
          release,
          view: engineVersion ?? config?.engineVersion ?? '',
        })
      })
      columns.push({ module, ...(engineVersion === undefined ? {} : { engineVersion }), outcomes })
      onProgress?.(columns.length, modules.length * versions.length)
    }
  }
  return { releases, columns }
}
