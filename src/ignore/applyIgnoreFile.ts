import { createFinding, type Finding } from '../findings/index.ts'
import { matchesWildcard } from '../text/matchesWildcard.ts'
import { findingKey } from './findingKey.ts'
import type { IgnoreEntry, IgnoreFile } from './ignoreFile.ts'
import type { KeyedFindings } from './keyed.ts'

export interface Sifted {
  /** What is left of each list, in the order given. */
  readonly kept: readonly (readonly Finding[])[]
  readonly ignored: readonly { readonly finding: Finding; readonly key: string; readonly entry: IgnoreEntry }[]
  /** About the entries: `ignore-expired`, `ignore-stale`. */
  readonly findings: readonly Finding[]
}

/**
 * Sets aside what an ignore file knows. An entry that is past its day ignores nothing any more, and one that matches no finding is
 * reported, so that the file does not outlive its reasons.
 *
 * @param today the day to judge by, `2026-11-21`
 */
export function applyIgnoreFile(lists: readonly KeyedFindings[], ignoreFile: IgnoreFile, today: string): Sifted {
  const used = new Set<IgnoreEntry>()
  const ignored: Sifted['ignored'][number][] = []
  const find = entryFinder(ignoreFile.entries)
  const kept = lists.map(({ typedefs, release, findings }) =>
    findings.filter((finding) => {
      const key = findingKey(finding, typedefs)
      const entries = find(key).filter(
        ({ engines }) => engines === undefined || (release !== undefined && engines.has(release)),
      )
      for (const entry of entries) used.add(entry)
      const entry = entries.find((candidate) => !isExpired(candidate, today))
      if (entry !== undefined) ignored.push({ finding, key, entry })
      return entry === undefined
    }),
  )
  const about = ignoreFile.entries.flatMap((entry) => {
    const data = { number: entry.number, file: ignoreFile.file, key: entry.key }
    const place = { location: entry.location }
    if (!used.has(entry)) return [createFinding('ignore-stale', '', data, place)]
    if (!isExpired(entry, today)) return []
    return [createFinding('ignore-expired', '', { ...data, expires: entry.expires ?? '' }, place)]
  })
  return { kept, ignored, findings: about }
}

// ISO dates are in the order of their text.
const isExpired = ({ expires }: IgnoreEntry, today: string): boolean => expires !== undefined && expires < today

function entryFinder(entries: readonly IgnoreEntry[]): (key: string) => readonly IgnoreEntry[] {
  const exact = new Map<string, IgnoreEntry[]>()
  const patterns: IgnoreEntry[] = []
  for (const entry of entries) {
    if (entry.key.includes('*')) patterns.push(entry)
    else exact.set(entry.key, [...(exact.get(entry.key) ?? []), entry])
  }
  return (key) => [...(exact.get(key) ?? []), ...patterns.filter((entry) => matchesWildcard(entry.key, key))]
}
