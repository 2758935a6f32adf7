import { distance } from 'fastest-levenshtein'

/** The candidates closest to what was written, closest first; case counts for little. Long inputs are cut, to stay quick. */
export function nearest(written: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const input = written.slice(0, 100).toLowerCase()
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(input, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
