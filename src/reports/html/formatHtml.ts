import type { CheckStatus } from '../../check/checkTypedefs.ts'
import type { Matrix } from '../../check/matrix/matrix.ts'
import { verdictOf } from '../../check/matrix/verdict.ts'
import type { FindingReport } from '../../findings/index.ts'
import { columnName } from '../columnName.ts'
import { brokenModules, type PlaceFindings } from '../moduleRows.ts'
import { leftOutNames, verdictText } from '../verdictText.ts'
import { brokenSection } from './brokenSection.ts'
import { escapeHtml } from './escapeHtml.ts'
import { featureTimeline } from './featureTimeline.ts'
import { moduleBars } from './moduleBars.ts'
import { moduleSection, type SourceText } from './moduleSection.ts'
import { htmlPage } from './page.ts'
import { script } from './script.ts'
import { statusTable } from './statusTable.ts'

export interface HtmlOptions {
  readonly title?: string
  /** Version of this tool, for the foot of the page. */
  readonly version: string
  /** Sources of the modules, for excerpts. */
  readonly sourceText?: SourceText
  readonly place?: PlaceFindings
  /** Why modules are not in the matrix. */
  readonly leftOut?: readonly FindingReport[]
}

const MEANINGS: readonly (readonly [CheckStatus | 'older', string])[] = [
  ['fails', 'the engine refuses the module, or breaks'],
  ['older', 'an engine older than the engineVersion of the module'],
  ['refused', 'it cannot be said to this engine'],
  ['lossy', 'it loads, and something is lost'],
  ['changed', 'everything is there, something in another form'],
  ['native', 'everything is there as the document says'],
]

/**
 * A matrix as one self-contained HTML page: the verdict, a bar for each module, why what does not load does not, and every finding
 * with its source. Nothing is loaded from anywhere, and nothing needs the script but the filter.
 */
export function formatHtml(matrix: Matrix, options: HtmlOptions): string {
  const { title = 'Where these modules load', version, leftOut = [] } = options
  const { sourceText = () => undefined, place = (_, findings) => findings } = options
  const verdict = verdictOf(matrix, leftOutNames(leftOut))
  const broken = brokenModules(verdict, place)
  const isGood = verdict.columns.every(({ fate }) => fate === 'loads') && leftOut.length === 0
  const breaks = verdict.columns.some(({ fate }) => fate === 'breaks' || fate === 'never')
  const sections = matrix.columns.map((column, i) => ({
    column,
    section: moduleSection(matrix, column, `module-${i}`, { sourceText, place }),
  }))
  const quiet = sections.flatMap(({ column, section }, i) =>
    section === undefined ? [`<span id="module-${i}">${escapeHtml(columnName(column))}</span>`] : [],
  )
  const legend = MEANINGS.map(
    ([status, text]) => `<li><i class="swatch ${status}"></i><strong>${status}</strong> ${text}</li>`,
  )
  const [oldest, newest] = [matrix.releases[0] ?? '', matrix.releases.at(-1) ?? '']
  const many = matrix.releases.length
  const body = `<a class="skip" href="#findings">To the findings</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="verdict ${isGood ? 'good' : breaks ? 'bad' : 'fair'}">${escapeHtml(verdictText(verdict))}</p>
<p class="quiet">${many} release${many === 1 ? '' : 's'} of the engine, ${escapeHtml(oldest)} to ${escapeHtml(newest)}.</p>
</header>
<main>
<section aria-labelledby="modules"><h2 id="modules">Modules</h2>
${moduleBars(matrix, verdict)}
<ul class="legend">${legend.join('')}</ul>
${statusTable(matrix)}
</section>
${brokenSection(broken, leftOut)}
<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
<form class="filter" role="search" hidden>
<label>Find <input type="search" name="find"></label>
<fieldset><legend>Severity</legend>${['error', 'warning', 'info'].map((severity) => `<label><input type="checkbox" value="${severity}" checked> ${severity}</label>`).join(' ')}</fieldset>
<output aria-live="polite"></output>
</form>
${sections.flatMap(({ section }) => section ?? []).join('\n')}
${quiet.length === 0 ? '' : `<p class="quiet">Nothing else to report: ${quiet.join(', ')}.</p>`}
</section>
${featureTimeline(matrix)}
</main>
<footer><p class="quiet">Made by moduledefs ${escapeHtml(version)}.</p></footer>
<script>${script}</script>`
  return htmlPage(title, body)
}
