import type { CheckStatus } from '../../check/checkTypedefs.ts'
import { foldMatrix } from '../../check/matrix/foldMatrix.ts'
import type { Matrix } from '../../check/matrix/matrix.ts'
import { columnName } from '../columnName.ts'
import { rangeOf } from '../text/printMatrix.ts'
import { escapeHtml } from './escapeHtml.ts'
import { featureTimeline } from './featureTimeline.ts'
import { matrixPicture } from './matrixPicture.ts'
import { moduleSection, type SourceText } from './moduleSection.ts'
import { script } from './script.ts'
import { style } from './style.ts'

export interface HtmlOptions {
  readonly title?: string
  /** Version of this tool, for the foot of the page. */
  readonly version: string
  /** Sources of the modules, for excerpts. */
  readonly sourceText?: SourceText
}

const MEANINGS: readonly (readonly [CheckStatus, string])[] = [
  ['native', 'everything is there as the document says'],
  ['changed', 'everything is there, something in another form'],
  ['lossy', 'it loads, and something is lost'],
  ['refused', 'it cannot be said to this engine'],
  ['fails', 'the engine refuses the module, or breaks'],
]

/**
 * A matrix as one self-contained HTML page: the picture, the same as a table, a timeline of features, and every finding with its
 * source. Nothing is loaded from anywhere, and nothing needs the script but the filter.
 */
export function formatHtml(
  matrix: Matrix,
  { title = 'Where these modules load', version, sourceText = () => undefined }: HtmlOptions,
): string {
  const rows = foldMatrix(matrix, 'status')
  const head = matrix.columns.map(
    (column, i) => `<th scope="col"><a href="#module-${i}">${escapeHtml(columnName(column))}</a></th>`,
  )
  const body = rows.map((row) => {
    const cells = row.outcomes.map(({ status }) => `<td class="${status}">${status}</td>`)
    return `<tr><th scope="row">${escapeHtml(rangeOf(row))}</th>${cells.join('')}</tr>`
  })
  const sections = matrix.columns.map((column, i) => moduleSection(matrix, column, `module-${i}`, sourceText))
  const legend = MEANINGS.map(([status, text]) => `<li><strong class="${status}">${status}</strong>: ${text}</li>`)
  const [oldest, newest] = [matrix.releases[0] ?? '', matrix.releases.at(-1) ?? '']
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${matrix.columns.length} column${matrix.columns.length === 1 ? '' : 's'} on ${matrix.releases.length} releases of the engine, ${escapeHtml(oldest)} to ${escapeHtml(newest)}.</p>
</header>
<main>
<section aria-labelledby="matrix"><h2 id="matrix">Matrix</h2>
${matrixPicture(matrix)}
<ul>${legend.join('')}</ul>
<div class="scroll" role="region" aria-labelledby="matrix" tabindex="0"><table><thead><tr><th scope="col">Engine</th>${head.join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>
</section>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline of features</h2>
${featureTimeline(matrix)}
</section>
<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
<form class="filter" role="search" hidden>
<label>Find <input type="search" name="find"></label>
<fieldset><legend>Severity</legend>${['error', 'warning', 'info'].map((severity) => `<label><input type="checkbox" value="${severity}" checked> ${severity}</label>`).join(' ')}</fieldset>
<output aria-live="polite"></output>
</form>
${sections.join('\n')}
</section>
</main>
<footer><p class="quiet">Made by moduledefs ${escapeHtml(version)}.</p></footer>
<script>${script}</script>
</body>
</html>
`
}
