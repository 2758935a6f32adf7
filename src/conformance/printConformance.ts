import { type Palette, plain } from '../findings/index.ts'
import { table } from '../text/table.ts'
import type { ConformanceScore } from './scoreConformance.ts'

/** A score as text: what failed and how, what was expected to fail, and the points for each feature. */
export function printConformance(score: ConformanceScore, palette: Palette = plain): string {
  const failures = score.failures.flatMap((result) => [
    `${palette.error('fails')}  ${palette.bold(result.case.id)}  ${palette.dim(result.case.prose)}`,
    ...(result.missing
      ? ['       there is no source for it']
      : result.differences.map((difference) => `       ${difference}`)),
  ])
  const expected = score.expected.map(
    ({ result, reason }) => `${palette.warning('known')}  ${result.case.id}  ${palette.dim(reason)}`,
  )
  const surprises = score.surprises.map(
    (id) => `${palette.good('passes')} ${id}  though it is among the expected failures: take it out`,
  )
  const lines = [...failures, ...expected, ...surprises]
  const points = table(score.features.map(({ feature, passed, of }) => [feature, bar(passed, of), `${passed}/${of}`]))
  return `${lines.length === 0 ? '' : `${lines.join('\n')}\n\n`}${points}\n${score.passed} of ${score.of} cases\n`
}

const bar = (passed: number, of: number): string => {
  const full = Math.round((passed / of) * 10)
  return '█'.repeat(full) + '░'.repeat(10 - full)
}
