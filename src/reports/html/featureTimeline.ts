import type { Matrix } from '../../check/matrix/matrix.ts'
import { type FeatureId, featureTable, holdsRelease } from '../../versions/index.ts'
import { rangesText } from '../matrixReports.ts'
import { axis, rowLabel } from './axis.ts'
import { escapeHtml } from './escapeHtml.ts'

const ROW = 18

/** When each feature is there, with the modules that need it; features nobody needs are pale. */
export function featureTimeline(matrix: Matrix): string {
  const { releases } = matrix
  const users = featureUsers(matrix)
  const at = axis(releases)
  const ids = Object.keys(featureTable) as FeatureId[]
  const rows = ids.map((id, i) => {
    const top = i * ROW + 3
    const there = releases.flatMap((release, index) =>
      holdsRelease(featureTable[id].releases, release) ? [index] : [],
    )
    const bars = runs(there).map(([from, to]) => {
      const width = Math.round((at.x(to + 1) - at.x(from) - 0.6) * 10) / 10
      return `<rect class="bar" x="${at.x(from)}" y="${top}" width="${width}" height="${ROW - 6}"/>`
    })
    return `<g class="${users.has(id) ? 'native' : 'unused'}">${rowLabel(id, top + 10)}${bars.join('')}</g>`
  })
  const table = ids.map((id) => {
    const there = releases.flatMap((release, index) =>
      holdsRelease(featureTable[id].releases, release) ? [index] : [],
    )
    const cells = [
      featureTable[id].title,
      rangesText(releases, there) || 'none of these',
      [...(users.get(id) ?? [])].join(', ') || '-',
    ]
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
  })
  const height = ids.length * ROW
  return [
    `<svg viewBox="0 0 ${at.total} ${height + 18}" role="img" aria-label="Releases that have each feature; the table that follows says the same">${at.marks(height)}${rows.join('')}</svg>`,
    `<details><summary>The same as a table</summary><div class="scroll"><table><thead><tr><th scope="col">Feature</th><th scope="col">Releases</th><th scope="col">Needed by</th></tr></thead><tbody>${table.join('')}</tbody></table></div></details>`,
  ].join('\n')
}

// A module needs what it loses or is refused for somewhere.
function featureUsers(matrix: Matrix): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>()
  for (const { module, outcomes } of matrix.columns) {
    for (const { findings } of new Set(outcomes)) {
      for (const { feature } of findings) {
        if (feature !== undefined) users.set(feature, (users.get(feature) ?? new Set()).add(module.typedefs.name))
      }
    }
  }
  return users
}

function runs(indices: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const index of indices) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else found.push([index, index])
  }
  return found
}
