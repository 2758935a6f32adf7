import {
  type BehaviourRow,
  behaviourTable,
  describeSpans,
  type FeatureId,
  type FeatureRow,
  featureTable,
} from '../../src/versions/index.ts'
import { cell } from './cell.ts'

/** `docs/features.md`: the feature table and what engines do of their own accord, from the tables. */
export function featuresPage(): string {
  const features = Object.entries(featureTable) as readonly [FeatureId, FeatureRow][]
  const behaviours = Object.entries(behaviourTable) as readonly [string, BehaviourRow][]
  return [
    '# Features',
    '',
    'What typedefs can say, since when engines understand it, and what becomes of it below. This page is written from the tables in',
    '`src/versions`; do not edit it. `moduledefs explain <id>` says the same about one row.',
    '',
    '| feature | engines | engineVersion of the module (its view) | below |',
    '|---|---|---|---|',
    ...features.map(
      ([id, row]) =>
        `| [${cell(row.title)}](#${id}) | ${describeSpans(row.releases)} | ${row.views ? describeSpans(row.views) : 'any'} | ${row.below} |`,
    ),
    '',
    ...features.map(([id, row]) => featureSection(id, row)),
    '## What engines do of their own accord',
    '',
    'Rules that no call asks for and that differ between releases or views.',
    '',
    '| id | while it is on | engines | engineVersion of the module (its view) |',
    '|---|---|---|---|',
    ...behaviours.map(
      ([id, row]) =>
        `| \`${id}\` | ${cell(row.title)} | ${describeSpans(row.releases)} | ${row.views ? describeSpans(row.views) : 'any'} |`,
    ),
    '',
  ].join('\n')
}

function featureSection(id: FeatureId, row: FeatureRow): string {
  const needs =
    row.coordinates.length === 0 ? '' : `\n\nNeeds ${row.coordinates.map((name) => `\`${name}\``).join(', ')}.`
  return `### ${id}\n\n${row.docs}\n\nBelow: ${row.belowText}${needs}\n`
}
