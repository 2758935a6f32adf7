import type { Matrix } from '../../check/matrix/matrix.ts'
import { type FeatureId, featureTable, holdsRelease } from '../../versions/index.ts'
import { rangesText } from '../matrixReports.ts'
import { axis, percent } from './axis.ts'
import { escapeHtml } from './escapeHtml.ts'

/** When the features are there that modules need and some release lacks. */
export function featureTimeline(matrix: Matrix): string {
  const { releases } = matrix
  const users = featureUsers(matrix)
  const ids = (Object.keys(featureTable) as FeatureId[]).filter((id) => users.has(id))
  if (ids.length === 0) return ''
  const rows = ids.map((id) => {
    const there = releases.flatMap((release, index) =>
      holdsRelease(featureTable[id].releases, release) ? [index] : [],
    )
    const words = rangesText(releases, there) || 'none of these'
    const bars = runs(there).map(
      ([from, to]) =>
        `<i class="native" style="left:${percent(from, releases.length)}%;width:${percent(to - from + 1, releases.length)}%"></i>`,
    )
    const needed = [...users.get(id)!]
    const by =
      needed.length > MOST ? `${needed.slice(0, MOST).join(', ')} and ${needed.length - MOST} more` : needed.join(', ')
    return `<tr><th scope="row">${escapeHtml(featureTable[id].title)}<span class="path">${escapeHtml(id)}</span></th><td>${escapeHtml(words)}<span class="path">needed by ${escapeHtml(by)}</span></td><td><div class="bar spans">${bars.join('')}</div></td></tr>`
  })
  return `<section aria-labelledby="timeline"><h2 id="timeline">Features that they need</h2>
<div class="scroll tall" role="region" aria-labelledby="timeline" tabindex="0"><table class="bars"><thead><tr><th scope="col">Feature</th><th scope="col">Releases</th><th scope="col">${axis(releases)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></section>`
}

/** As many modules are named beside a feature. */
const MOST = 5

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
