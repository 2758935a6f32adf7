import { escapeHtml } from '../../reports/html/escapeHtml.ts'
import type {
  ModuleRow,
  ReadRow,
  SurveyColumn,
  SurveyFinding,
  SurveyPlace,
  SurveyProspect,
  SurveyReason,
} from '../rows.ts'
import { count } from '../words.ts'
import { newestStatus, prospectCell } from './cells.ts'

/** How many engineVersions are shown with their findings; the rest show where the module loads. */
const FULL_COLUMNS = 4

/** What is to be said of one module, as HTML. */
export function moduleContent(row: ModuleRow): string {
  const facts = [
    ['Repository', row.repository],
    ['Folder', row.path],
    ['Name', row.name],
    ['SDK', row.sdk ?? 'none named'],
    ['engineVersion', row.engineVersion ?? 'none'],
    ['On the newest engine', newestStatus(row)],
  ]
  const list = facts.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text ?? '')}</dd>`).join('')
  const head = `<dl class="facts">${list}</dl>`
  if (row.state === 'read') return `${head}\n${readContent(row)}`
  const why =
    row.reason === undefined
      ? '<p>Its configuration names no SDK: there is no code to read.</p>'
      : `<ul class="findings">${reasonItem(row.reason)}</ul>`
  return `${head}\n<h2>Not read</h2>\n${why}`
}

function readContent(row: ReadRow): string {
  const { floor, bump, next, uses } = row
  const reasons = floor.reasons.map(reasonItem).join('')
  const parts = [
    ...row.columns.map((column, index) => columnSection(column, index < FULL_COLUMNS)),
    `<h2>Oldest engine</h2><p>${floorText(floor)}</p>${reasons === '' ? '' : `<p>${floor.oldest === undefined ? 'Because' : 'Not an older one, because'}:</p><ul class="findings">${reasons}</ul>`}`,
    bump === undefined ? '' : prospectSection('Next bump', bump),
    prospectSection('At 1.0', next),
  ]
  if (uses !== undefined) {
    const places = uses.unresolvedPlaces.map(
      ({ member, why, place }) => `<li><code>${escapeHtml(member)}</code>: ${escapeHtml(why)} ${placeHtml(place)}</li>`,
    )
    const list = places.length === 0 ? '' : `<ul class="findings">${places.join('')}</ul>`
    parts.push(
      `<h2>Calls of the API</h2><p>${count(uses.calls, 'call')} known, ${uses.unresolved} whose receiver is not known.</p>${list}`,
    )
  }
  return parts.filter((part) => part !== '').join('\n')
}

const floorText = ({ oldest }: ReadRow['floor']): string =>
  oldest === undefined
    ? 'The newest engine does not load it, whatever its engineVersion.'
    : `<strong>${escapeHtml(oldest)}</strong> is the oldest engine from which on it loads, whatever its engineVersion.`

function columnSection({ engineVersion, ranges, findings, more }: SurveyColumn, full: boolean): string {
  const title = engineVersion === undefined ? 'Where it loads' : `With engineVersion ${engineVersion}`
  const rows = [...ranges].reverse().map(({ from, to, status }) => {
    const range = from === to ? from : `${from} to ${to}`
    return `<tr><th scope="row">${escapeHtml(range)}</th><td class="${status}">${status}</td></tr>`
  })
  const table = `<h2>${escapeHtml(title)}</h2><table><thead><tr><th scope="col">Engine</th><th scope="col">Status</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  if (!full || findings.length === 0) return table
  const rest = more === undefined ? '' : `<p>And ${more} more: <code>moduledefs matrix</code> shows all.</p>`
  return `${table}<h3>Findings</h3><ul class="findings">${findings.map(findingItem).join('')}</ul>${rest}`
}

function prospectSection(title: string, to: SurveyProspect): string {
  const { text, tone = '' } = prospectCell(to)
  const renames = to.renames.map(
    (one) =>
      `<tr><th scope="row">${escapeHtml(one.title)}</th><td><code>${escapeHtml(one.before)}</code></td><td><code>${escapeHtml(one.after)}</code></td></tr>`,
  )
  const table =
    renames.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Name</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead><tbody>${renames.join('')}</tbody></table>`
  const more = to.renamed > to.renames.length ? `<p>And ${to.renamed - to.renames.length} more names.</p>` : ''
  const errors = to.errors.length === 0 ? '' : `<ul class="findings">${to.errors.map(findingItem).join('')}</ul>`
  return `<h2>${title}</h2><p>engineVersion ${escapeHtml(to.release)}: <strong class="${tone}">${text}</strong>.</p>${errors}${table}${more}`
}

const findingItem = ({ severity, message, hint, releases, evidence, code, place }: SurveyFinding): string =>
  `<li><strong class="${severity}">${severity}</strong> ${escapeHtml(message)}. <span class="quiet">${escapeHtml(hint)}</span><p class="key">${escapeHtml(releases)} · <code>${escapeHtml(code)}</code> · evidence: ${evidence}${place === undefined ? '' : ` · ${placeHtml(place)}`}</p>${excerptHtml(place)}</li>`

const reasonItem = ({ code, message, place }: SurveyReason): string =>
  `<li>${escapeHtml(message)}. <p class="key"><code>${escapeHtml(code)}</code>${place === undefined ? '' : ` · ${placeHtml(place)}`}</p>${excerptHtml(place)}</li>`

const placeHtml = ({ filename, line, column }: SurveyPlace): string =>
  `<code>${escapeHtml(`${filename}:${line}:${column}`)}</code>`

function excerptHtml(place: SurveyPlace | undefined): string {
  if (place?.excerpt === undefined) return ''
  const { line: first, lines } = place.excerpt
  const shown = lines.map((text, index) => {
    const number = first + index
    const written = escapeHtml(`${String(number).padStart(5)}  ${text}`)
    return number === place.line ? `<b>${written}</b>` : `${written}\n`
  })
  return `<pre class="source">${shown.join('')}</pre>`
}
