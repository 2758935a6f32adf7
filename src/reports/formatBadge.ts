import type { CheckStatus, Matrix } from '../check/index.ts'

const doesLoad = (status: CheckStatus): boolean => status === 'native' || status === 'changed' || status === 'lossy'

/**
 * A badge for a matrix as shields.io takes it from an endpoint: the releases on which all of its modules load, as far as the matrix
 * looks at them.
 */
export function formatBadge({ releases, columns }: Matrix, label = 'dagger'): string {
  const spans: [from: string, to: string, last: number][] = []
  for (const [index, release] of releases.entries()) {
    if (columns.length === 0 || !columns.every(({ outcomes }) => doesLoad(outcomes[index]!.status))) continue
    const before = spans.at(-1)
    if (before?.[2] === index - 1) spans[spans.length - 1] = [before[0], release, index]
    else spans.push([release, release, index])
  }
  const reachesNewest = spans.at(-1)?.[2] === releases.length - 1
  const text = spans.map(([from, to]) => (from === to ? from : `${from} … ${to}`)).join(', ')
  const badge = {
    schemaVersion: 1,
    label,
    message: spans.length === 0 ? 'loads on no engine' : `loads on ${text}`,
    color: spans.length === 0 ? 'red' : reachesNewest ? 'brightgreen' : 'yellow',
  }
  return `${JSON.stringify(badge)}\n`
}
