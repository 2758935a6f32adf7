import type { Finding } from '../findings/finding.ts'
import type { FindingRow } from '../findings/row.ts'
import { findingTable } from '../findings/table.ts'
import { type FeatureRow, featureTable } from './features.ts'
import type { EvidenceKind } from './types.ts'

/**
 * How well it is known what a finding says: as its feature is, or else as its row in the table of findings says. What only the
 * format or a published API decides is read from there.
 */
export function evidenceOfFinding({ code, feature }: Pick<Finding, 'code' | 'feature'>): EvidenceKind {
  const features: Readonly<Record<string, FeatureRow>> = featureTable
  const row = feature !== undefined && Object.hasOwn(features, feature) ? features[feature] : undefined
  if (row !== undefined) return row.evidenceKind
  const { evidence = '' }: FindingRow = findingTable[code]
  if (/\bguess\b|not known/.test(evidence)) return 'guess'
  if (/not measured/.test(evidence)) return 'source'
  return /\bmeasured\b|\brecordings?\b|\bmerge cases?\b/.test(evidence) ? 'measured' : 'source'
}

const SURENESS: readonly EvidenceKind[] = ['guess', 'source', 'measured']

/** Is a finding known at least as well as that? */
export const isKnownBy = (kind: EvidenceKind, finding: Pick<Finding, 'code' | 'feature'>): boolean =>
  SURENESS.indexOf(evidenceOfFinding(finding)) >= SURENESS.indexOf(kind)
