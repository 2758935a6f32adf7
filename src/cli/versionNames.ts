import type { Finding } from '../findings/index.ts'
import { baseVersion, boundaryViews, parseVersionSet } from '../versions/index.ts'

const SETS = new Set(['all', 'boundaries'])

/**
 * The versions that `--engine` or `--engine-version` names. A single version is taken as it is, known or not: an engine may be newer
 * than the table, and an engineVersion is read as engines read it.
 */
export function versionNames(
  text: string,
  axis: 'release' | 'view',
): string[] | { readonly findings: readonly Finding[] } {
  if (!text.includes(',') && !text.includes('..') && !SETS.has(text)) return [text]
  if (axis === 'view' && text === 'boundaries') return [...boundaryViews()]
  const set = parseVersionSet(text)
  if (!set.ok) return { findings: set.findings }
  return axis === 'release' ? [...set.releases] : [...new Set(set.releases.map(baseVersion))]
}
