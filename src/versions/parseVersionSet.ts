import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { nearest } from '../text/nearest.ts'
import { boundaryReleases } from './boundaries.ts'
import { compareVersions } from './compareVersions.ts'
import { quote } from './quote.ts'
import { newestRelease, oldestRelease, releases } from './releases.ts'
import { namedReleases, resolveRelease } from './resolveRelease.ts'

export type VersionSetResult =
  | { readonly ok: true; readonly releases: readonly string[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const sets = [...namedReleases.keys(), 'all', 'boundaries']

const unknown = (input: string): Finding =>
  createFinding('version-set-unknown', '', {
    input: quote(input),
    suggestions: nearest(input, [...sets, ...releases]).join(', '),
  })

type Part = readonly string[] | Finding

function parseRange(text: string, from: string, to: string): Part {
  const ends = [from.trim() || oldestRelease, to.trim() || newestRelease].map((end) => resolveRelease(end))
  const [since, until] = ends
  const set = [from.trim(), to.trim()].find((end) => end === 'all' || end === 'boundaries')
  if (set !== undefined) return createFinding('version-set-as-end', '', { input: quote(text), set })
  if (!since?.ok) return unknown(from.trim())
  if (!until?.ok) return unknown(to.trim())
  const inside = releases.filter(
    (release) => compareVersions(release, since.release) >= 0 && compareVersions(release, until.release) <= 0,
  )
  if (inside.length > 0) return inside
  return createFinding('version-set-empty', '', { input: text, oldest: oldestRelease, newest: newestRelease })
}

function parsePart(text: string): Part {
  if (text === 'all') return releases
  if (text === 'boundaries') return boundaryReleases()
  const range = text.split('..')
  if (range.length === 2) return parseRange(text, range[0]!, range[1]!)
  const resolved = resolveRelease(text)
  if (resolved.ok) return [resolved.release]
  const [finding] = resolved.findings
  return finding.code === 'release-too-old' ? finding : unknown(text)
}

/**
 * The releases that a text names, oldest first, each once: `latest`, `latest-beta`, `all`, `boundaries` (`boundaryReleases`), a release,
 * a range with both ends such as `v0.18.10..v0.19.5` (an end left out is the oldest or newest known), or several of these
 * with commas. A single release need not be known (`resolveRelease`); ranges hold known releases only.
 *
 * Findings: `version-set-unknown`, `version-set-as-end`, `version-set-empty`, `release-too-old`; all there are, not just the first.
 */
export function parseVersionSet(text: string): VersionSetResult {
  const found = new Set<string>()
  const findings: Finding[] = []
  for (const part of text.split(',')) {
    const parsed = parsePart(part.trim())
    if ('code' in parsed) findings.push(parsed)
    else for (const release of parsed) found.add(release)
  }
  if (findings.length > 0) return { ok: false, findings }
  return { ok: true, releases: [...found].sort(compareVersions) }
}
