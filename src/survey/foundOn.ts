import type { MatrixOutcome } from '../check/index.ts'
import { findingsAt } from '../check/index.ts'
import type { Finding } from '../findings/index.ts'
import { rangesText } from '../reports/matrixReports.ts'
import { type EvidenceKind, evidenceOfFinding, isKnownBy } from '../versions/index.ts'
import type { SurveyFinding, SurveyPlace } from './rows.ts'

export type PlaceOf = (finding: Finding) => SurveyPlace | undefined

/** A finding as a row of a survey has it. */
export function surveyFinding(finding: Finding, releases: string, newest: boolean, placeOf: PlaceOf): SurveyFinding {
  const { code, severity, message, hint, feature, data } = finding
  const { coordinate } = data
  const place = placeOf(finding)
  return {
    code,
    severity,
    evidence: evidenceOfFinding(finding),
    message,
    hint,
    releases,
    newest,
    ...(feature === undefined ? {} : { feature }),
    ...(typeof coordinate === 'string' ? { coordinate } : {}),
    ...(place === undefined ? {} : { place }),
  }
}

/**
 * The findings of outcomes, each once with all the releases it is about, what reaches the newest first. Its words are those for
 * the newest of its releases. Notes are left out.
 */
export function foundOn(
  releases: readonly string[],
  outcomes: readonly MatrixOutcome[],
  placeOf: PlaceOf,
  evidence: EvidenceKind,
): readonly SurveyFinding[] {
  const groups = new Map<string, { at: number; readonly on: number[] }>()
  const keys = new Map<MatrixOutcome, readonly string[]>()
  for (const [index, outcome] of outcomes.entries()) {
    const known = keys.get(outcome) ?? outcome.findings.map(keyOf)
    keys.set(outcome, known)
    for (const [at, key] of known.entries()) {
      const finding = outcome.findings[at]!
      if (finding.severity === 'note' || !isKnownBy(evidence, finding)) continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { at, on: [index] })
      else {
        group.at = at
        if (group.on.at(-1) !== index) group.on.push(index)
      }
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.on.at(-1)! - a.on.at(-1)!)
    .map(({ at, on }) => {
      const last = on.at(-1)!
      const finding = findingsAt(outcomes[last]!, releases[last]!)[at]!
      return surveyFinding(finding, rangesText(releases, on), last === releases.length - 1, placeOf)
    })
}

const keyOf = ({ code, pointer, data, sourceMap }: Finding): string =>
  `${code} ${pointer} ${data['coordinate'] ?? ''} ${sourceMap?.filename}:${sourceMap?.line}:${sourceMap?.column}`
