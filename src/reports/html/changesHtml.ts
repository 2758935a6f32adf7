import type { AttributedChange } from '../../diff/targets/attributeChanges.ts'
import {
  breaksIn,
  CLASSES,
  changesVerdict,
  countOf,
  type ModuleChanges,
  sortChanges,
  type WorkspaceChanges,
} from '../workspaceChanges.ts'
import { escapeHtml } from './escapeHtml.ts'
import { findingText } from './findingText.ts'
import { pathUnder } from './moduleBars.ts'
import { htmlPage } from './page.ts'

/** Changes of a repository as one self-contained HTML page. */
export function changesHtml(workspace: WorkspaceChanges, version: string): string {
  const { changed, same } = sortChanges(workspace)
  const rows = changed.map((one, i) => {
    const counts = CLASSES.map((kind) => {
      const count = countOf(one, kind)
      const status = kind === 'breaking' && count > 0 ? ' class="fails"' : ''
      return `<td${status}>${count === 0 ? '' : count}</td>`
    })
    return `<tr><th scope="row"><a href="#module-${i}">${escapeHtml(one.name)}</a>${pathUnder(one.name, one.path)}</th>${counts.join('')}</tr>`
  })
  const missing = workspace.leftOut.flatMap(({ file = '-', findings }) =>
    findings.map((finding) => `<li><strong>${escapeHtml(file)}</strong> ${findingText(finding, undefined)}</li>`),
  )
  const bad = changed.some(breaksIn)
  const body = `<header>
<h1>${escapeHtml(workspace.title)}</h1>
<p class="verdict ${bad ? 'bad' : changed.length > 0 || missing.length > 0 ? 'fair' : 'good'}">${escapeHtml(changesVerdict(workspace))}</p>
</header>
<main>
${rows.length === 0 ? '' : `<div class="scroll tall" tabindex="0"><table class="words"><thead><tr><th scope="col">Module</th>${CLASSES.map((kind) => `<th scope="col">${kind}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`}
${changed.map(section).join('\n')}
${same.length === 0 ? '' : `<p class="quiet">Without changes: ${same.map(escapeHtml).join(', ')}.</p>`}
${missing.length === 0 ? '' : `<h2>Left out</h2><ul class="findings">${missing.join('')}</ul>`}
</main>
<footer><p class="quiet">Made by moduledefs ${escapeHtml(version)}.</p></footer>`
  return htmlPage(workspace.title, body)
}

function section({ name, path, changes, presence, obstacles = [] }: ModuleChanges, i: number): string {
  const gone = presence === undefined ? '' : ` <strong>${presence === 'removed' ? 'removed' : 'new'}</strong>`
  const items = [
    ...obstacles.map((one) => `<li><strong class="fails">in the way</strong> ${findingText(one, undefined)}</li>`),
    ...CLASSES.flatMap((kind) => changes.filter((change) => change.class === kind).map(item)),
  ]
  return `<section aria-labelledby="module-${i}"><h2 id="module-${i}">${escapeHtml(name)}${gone} ${pathUnder(name, path)}</h2><ul class="findings">${items.join('')}</ul></section>`
}

const COLOURS = { breaking: 'fails', risky: 'warning', safe: 'info' } as const

function item(change: AttributedChange): string {
  const { class: kind, message, hint, cause, sourceMap, pointer } = change
  const since = cause === undefined ? '' : ` (since ${cause.kind} ${cause.version})`
  const place = sourceMap ? `${sourceMap.filename}:${sourceMap.line}` : pointer
  return `<li><strong class="${COLOURS[kind]}">${kind}</strong> ${escapeHtml(`${message}${since}.`)} <span class="quiet">${escapeHtml(hint)}</span> <code>${escapeHtml(place)}</code></li>`
}
