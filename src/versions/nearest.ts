const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + Number(a[i - 1] !== b[j - 1])
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}

/** The candidates closest to what was written, closest first; case counts for little. Long inputs are cut, to stay quick. */
export function nearest(written: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const input = written.slice(0, 100).toLowerCase()
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(input, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
