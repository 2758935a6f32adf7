import { loadsWith, type Matrix, type MatrixOutcome } from '../check/index.ts'
import type { Finding } from '../findings/index.ts'
import type { KeyedFindings } from '../ignore/index.ts'

/** The findings of a matrix as ignore files and baselines take them: a list for each column and release, without notes. */
export const keyedFindings = ({ columns, releases }: Matrix): readonly KeyedFindings[] =>
  columns.flatMap(({ module: { typedefs }, outcomes }) =>
    outcomes.map(({ findings }, index) => ({
      typedefs,
      release: releases[index] ?? '',
      findings: findings.filter(({ severity }) => severity !== 'note'),
    })),
  )

/** The matrix with what is left of those lists. What a module comes to stays as it is: setting a finding aside loads no module. */
export function siftMatrix(matrix: Matrix, kept: readonly (readonly Finding[])[]): Matrix {
  const known = new Map<MatrixOutcome, Map<string, MatrixOutcome>>()
  let next = 0
  const columns = matrix.columns.map((column) => ({
    ...column,
    outcomes: column.outcomes.map((outcome) => sifted(outcome, kept[next++] ?? [], known)),
  }))
  return { ...matrix, columns }
}

// Releases that share an outcome go on sharing it where the same is left.
function sifted(
  outcome: MatrixOutcome,
  findings: readonly Finding[],
  known: Map<MatrixOutcome, Map<string, MatrixOutcome>>,
): MatrixOutcome {
  const left = new Set(findings)
  const key = outcome.findings.map((finding) => (left.has(finding) ? '1' : '0')).join('')
  const variants = known.get(outcome) ?? new Map<string, MatrixOutcome>()
  known.set(outcome, variants)
  const isError = ({ severity }: Finding): boolean => severity === 'error'
  const setAside = !loadsWith(outcome.status) && outcome.findings.some(isError) && !findings.some(isError)
  const variant =
    variants.get(key) ?? Object.freeze({ ...outcome, findings, ...(setAside ? { setAside } : {}) } as MatrixOutcome)
  variants.set(key, variant)
  return variant
}
