import { partOf } from '../../findings/index.ts'
import { isKnownRelease } from '../../versions/index.ts'
import type { Matrix, MatrixOutcome } from './matrix.ts'

/** Neighbouring releases that come to the same in every column. */
export interface MatrixRow {
  readonly from: string
  readonly to: string
  readonly releases: readonly string[]
  /** One for each column, of the newest release of the row. */
  readonly outcomes: readonly MatrixOutcome[]
}

/**
 * Folds neighbouring releases that come to the same into one row, oldest first; known ones and others apart.
 *
 * @param by `status`: the same status in every column; `findings`: the same findings about the same parts as well
 */
export function foldMatrix(matrix: Matrix, by: 'status' | 'findings' = 'findings'): readonly MatrixRow[] {
  const signature = by === 'status' ? ({ status }: MatrixOutcome): string => status : findingsSignature()
  const rows: (Omit<MatrixRow, 'releases'> & { readonly releases: string[] })[] = []
  let last: string | undefined
  for (const [index, release] of matrix.releases.entries()) {
    const outcomes = matrix.columns.map((column) => column.outcomes[index]!)
    const now = [String(isKnownRelease(release)), ...outcomes.map(signature)].join('\n')
    const row = rows.at(-1)
    if (row !== undefined && now === last) {
      row.releases.push(release)
      rows[rows.length - 1] = { ...row, to: release, outcomes }
    } else rows.push({ from: release, to: release, releases: [release], outcomes })
    last = now
  }
  return rows
}

function findingsSignature(): (outcome: MatrixOutcome) => string {
  const known = new WeakMap<MatrixOutcome, string>()
  return (outcome) => {
    let text = known.get(outcome)
    if (text === undefined) {
      text = `${outcome.status} ${outcome.findings.map((finding) => `${finding.code} ${partOf(finding)}`).join(' ')}`
      known.set(outcome, text)
    }
    return text
  }
}
