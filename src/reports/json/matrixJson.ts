import { findingsAt } from '../../check/matrix/findingsAt.ts'
import { foldMatrix } from '../../check/matrix/foldMatrix.ts'
import type { Matrix, MatrixColumn } from '../../check/matrix/matrix.ts'
import { type Verdict, verdictOf } from '../../check/matrix/verdict.ts'
import type { Finding, FindingReport } from '../../findings/index.ts'
import { findingKey } from '../../ignore/findingKey.ts'
import { evidenceOfFinding } from '../../versions/index.ts'
import { verdictText } from '../verdictText.ts'
import { reportsWithEvidence } from './findingsJson.ts'

/**
 * A matrix as JSON (`schemas/matrix.schema.json`): releases folded, each finding with its key.
 *
 * @param reports what is to be said beside it: about configuration files, ignore files, modules that could not be read
 * @param leftOut modules that could not be looked at
 */
export function matrixJson(
  matrix: Matrix,
  reports: readonly FindingReport[] = [],
  leftOut: readonly string[] = [],
): string {
  const value = {
    formatVersion: 1,
    verdict: verdictJson(verdictOf(matrix, leftOut)),
    releases: matrix.releases,
    modules: matrix.columns.map((column) => moduleJson(matrix, column)),
    ...(reports.length === 0 ? {} : { reports: reportsWithEvidence(reports) }),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function verdictJson(verdict: Verdict) {
  const { releases, columns, modules, loads, leftOut } = verdict
  return {
    text: verdictText(verdict),
    modules,
    leftOut,
    loads: loads.map((at) => releases[at]),
    broken: columns
      .filter(({ fate }) => fate !== 'loads')
      .map(({ column: { module }, fate, since }) => ({
        name: module.typedefs.name,
        ...(module.file === undefined ? {} : { file: module.file }),
        fate,
        ...(since === undefined ? {} : { since: releases[since] }),
      })),
  }
}

function moduleJson(matrix: Matrix, column: MatrixColumn) {
  const { module, engineVersion } = column
  const declared = engineVersion ?? module.config?.engineVersion
  return {
    name: module.typedefs.name,
    ...(module.file === undefined ? {} : { file: module.file }),
    ...(declared === undefined ? {} : { engineVersion: declared }),
    ranges: foldMatrix({ releases: matrix.releases, columns: [column] }).map((row) => ({
      from: row.from,
      to: row.to,
      count: row.releases.length,
      status: row.outcomes[0]!.status,
      findings: findingsAt(row.outcomes[0]!, row.to).map((finding) =>
        findingJson(finding, findingKey(finding, module.typedefs)),
      ),
    })),
  }
}

const findingJson = (
  { code, severity, pointer, message, hint, feature, stage, engineMessage, sourceMap }: Finding,
  key: string,
) => ({
  key,
  code,
  severity,
  evidence: evidenceOfFinding({ code, ...(feature === undefined ? {} : { feature }) }),
  pointer,
  message,
  hint,
  ...(feature === undefined ? {} : { feature }),
  ...(stage === undefined ? {} : { stage }),
  ...(engineMessage === undefined ? {} : { engineMessage }),
  ...(sourceMap === undefined ? {} : { sourceMap }),
})
